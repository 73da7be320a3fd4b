extension ChorusProMockServer {
    /// The folder of specs beside the sources that this library was built from.
    ///
    /// It is there wherever the package was built; give another folder to a program that runs elsewhere.
    public static var defaultSpecsFolder: String {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/") + "/specs"
    }
}
