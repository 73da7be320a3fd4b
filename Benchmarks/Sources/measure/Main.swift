#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs a command and prints what it took, with all its children: seconds, CPU seconds, and the largest process's peak
/// memory in megabytes.
///
/// The command's own output goes to the standard error.
@main
enum Main {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard !arguments.isEmpty else {
            print("usage: measure <command> <argument>...")
            exit(64)
        }
        let begin = ContinuousClock.now
        let (status, usage) = run(arguments)
        let elapsed = begin.duration(to: .now)
        guard status == 0 else { exit(1) }
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        print(rounded(seconds), rounded(time(usage.ru_utime) + time(usage.ru_stime)), megabytes(usage))
    }

    private static func run(_ arguments: [String]) -> (status: Int32, usage: rusage) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var process: pid_t = 0
        var usage = rusage()
        var status: Int32 = 0
        guard posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
            print("\(arguments[0]) can't be run")
            exit(127)
        }
        while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
        return (status, usage)
    }

    private static func time(_ value: timeval) -> Double { Double(value.tv_sec) + Double(value.tv_usec) / 1e6 }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    private static func megabytes(_ usage: rusage) -> Int {
        #if canImport(Darwin)
            usage.ru_maxrss >> 20
        #else
            usage.ru_maxrss >> 10
        #endif
    }
}
