import EndpointMock
import Foundation

/// What each account has submitted. Calls of one mock are carried out one after the other.
actor ChorusProState {
    /// An operation: what a call does to its account's book, and its answer.
    typealias Operation = @Sendable (ChorusProCall, inout AccountBook, inout Numbers) throws -> MockValue

    private var books: [String: AccountBook] = [:]
    private var numbers = Numbers()

    func ledger(of login: String) -> ChorusProLedger { ChorusProLedger(books[login] ?? AccountBook()) }

    func carryOut(_ call: ChorusProCall, for login: String, _ operation: Operation) throws -> MockAnswer {
        var book = books[login] ?? AccountBook()
        do {
            let answer = try operation(call, &book, &numbers)
            books[login] = book
            return answer.success
        } catch let refusal as ChorusProRefusal {
            return refusal.answer
        }
    }
}

/// The files, invoices and flows of one technical account.
struct AccountBook {
    var files: [Int64: StoredFile] = [:]
    /// In the order they came.
    var invoices: [Invoice] = []
    var flows: [String: Flow] = [:]
}

/// Numbers given out, distinct over all accounts.
struct Numbers {
    private var last: Int64 = 0

    /// An id that no other thing of this kind has.
    mutating func next(after base: Int64) -> Int64 {
        last += 1
        return base + last
    }

    /// An invoice's number of 20 digits, as the platform gives it.
    mutating func invoiceNumber(in year: Int) -> String {
        let digits = String(next(after: 0))
        return String(year) + String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// A flow's number.
    mutating func flowNumber() -> String {
        let digits = String(next(after: 0))
        return "CPP001112" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
