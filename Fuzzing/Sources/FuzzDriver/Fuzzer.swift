internal import CLibFuzzer

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Hands over inputs that libFuzzer makes up.
package enum Fuzzer {
    nonisolated(unsafe) private static var target: ([UInt8]) -> Void = { _ in }

    /// Runs libFuzzer with the options of the command line; doesn't return.
    ///
    /// - Parameter target: is given one input after the other, and ends the process when a promise is broken.
    package static func run(_ target: @escaping ([UInt8]) -> Void) -> Never {
        self.target = target
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        let status = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
            Fuzzer.target(Array(UnsafeBufferPointer(start: bytes, count: count)))
            return 0
        }
        exit(status)
    }

    /// Ends the process, which libFuzzer reports with the input, when a promise is broken.
    package static func expect(_ isKept: Bool, _ promise: @autoclosure () -> String) {
        if !isKept { fatalError("broken: \(promise())") }
    }
}
