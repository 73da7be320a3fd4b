import ArgumentParser
import ChorusProMock

/// Where the local server finds the specs that it answers by.
struct SpecsOption: ParsableArguments {
    @Option(help: "The folder of specs to answer by. Default: the one that this program was built from.")
    var specs: String = ChorusProMockServer.defaultSpecsFolder
}
