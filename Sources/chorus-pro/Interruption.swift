import Dispatch
import Foundation

/// Waits for Ctrl-C, or for the signal that ends a service.
enum Interruption {
    static func wait() async {
        let (signals, continuation) = AsyncStream<Void>.makeStream()
        let sources = [SIGINT, SIGTERM]
            .map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number)
                source.setEventHandler { continuation.yield() }
                source.resume()
                return source
            }
        for await _ in signals { break }
        for source in sources { source.cancel() }
    }
}
