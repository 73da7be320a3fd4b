import Foundation

/// A folder in which nobody but the user may write, and its files, which nobody else may read.
struct PrivateFolder: ~Copyable {
    private let path: String
    private let descriptor: Int32

    /// Opens a folder, and makes it when it is missing.
    init(_ path: String) throws(TokenStoreError) {
        if mkdir(path, 0o700) != 0, errno != EEXIST {
            throw Self.error("the folder \"\(path)\" can't be made")
        }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.error("the folder \"\(path)\" can't be opened") }
        do throws(TokenStoreError) {
            let folder = try FileFacts(descriptor, path)
            guard folder.owner == geteuid() else {
                throw TokenStoreError("the folder \"\(path)\" belongs to another user. Give one of your own.")
            }
            guard folder.mode & 0o022 == 0 else {
                throw TokenStoreError(
                    "others may write in the folder \"\(path)\" (mode \(folder.modeText)). Set its mode to 0700."
                )
            }
        } catch {
            close(descriptor)
            throw error
        }
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// The bytes of a file.
    ///
    /// - Returns: The bytes, or `nil` if there is no such file.
    func read(_ name: String, limit: Int) throws(TokenStoreError) -> Data? {
        let text = "\(path)/\(name)"
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        if file < 0 {
            switch errno {
            case ENOENT: return nil
            case ELOOP: throw TokenStoreError("the file \"\(text)\" is a symbolic link. Remove it.")
            default: throw Self.error("the file \"\(text)\" can't be opened")
            }
        }
        defer { close(file) }
        let facts = try FileFacts(file, text)
        guard facts.isPlain else { throw TokenStoreError("\"\(text)\" isn't a plain file. Remove it.") }
        guard facts.owner == geteuid() else {
            throw TokenStoreError("the file \"\(text)\" belongs to another user. Remove it.")
        }
        guard facts.mode & 0o077 == 0 else {
            throw TokenStoreError("others may read the file \"\(text)\" (mode \(facts.modeText)). Remove it.")
        }
        guard facts.size <= limit else {
            throw TokenStoreError("the file \"\(text)\" has more than \(limit) bytes. Remove it.")
        }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
        do {
            return try handle.read(upToCount: limit) ?? Data()
        } catch {
            throw TokenStoreError("the file \"\(text)\" can't be read.")
        }
    }

    /// Puts a file in place of the one before, at once.
    func write(_ data: Data, as name: String) throws(TokenStoreError) {
        let text = "\(path)/\(name)"
        let draft = Self.draft(of: name)
        let file = openat(descriptor, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Self.error("the file \"\(text)\" can't be written") }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
        let isWritten = fchmod(file, 0o600) == 0 && (try? handle.write(contentsOf: data)) != nil
        close(file)
        guard isWritten, renameat(descriptor, draft, descriptor, name) == 0 else {
            let error = Self.error("the file \"\(text)\" can't be written")
            unlinkat(descriptor, draft, 0)
            throw error
        }
    }

    /// Removes a file, unless it is to be kept.
    ///
    /// It is taken aside before it is looked at, so that a file put in its place meanwhile isn't removed unseen; one
    /// that is to be kept is put back, unless a newer one stands there.
    func remove(_ name: String, unless isKept: (Data) -> Bool) throws(TokenStoreError) {
        let aside = Self.draft(of: name)
        guard renameat(descriptor, name, descriptor, aside) == 0 else {
            if errno == ENOENT { return }
            throw Self.error("the file \"\(path)/\(name)\" can't be removed")
        }
        defer { unlinkat(descriptor, aside, 0) }
        if let data = try read(aside, limit: StoredToken.serializedLimit), isKept(data) {
            linkat(descriptor, aside, descriptor, name, 0)
        }
    }

    /// A name that no other process uses at this moment.
    private static func draft(of name: String) -> String {
        ".\(name).\(String(UInt64.random(in: .min ... .max), radix: 16))"
    }

    /// An error with the system's reason; to be made before anything else is asked of the system.
    private static func error(_ what: String) -> TokenStoreError {
        TokenStoreError("\(what): \(String(cString: strerror(errno))).")
    }
}

/// What the system knows of an open file.
private struct FileFacts {
    let owner: uid_t
    let mode: mode_t
    let isPlain: Bool
    let size: Int

    init(_ descriptor: Int32, _ path: String) throws(TokenStoreError) {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw TokenStoreError("\"\(path)\" can't be looked at.") }
        self.owner = facts.st_uid
        self.mode = facts.st_mode & 0o777
        self.isPlain = facts.st_mode & S_IFMT == S_IFREG
        self.size = Int(facts.st_size)
    }

    var modeText: String { "0" + String(mode, radix: 8) }
}
