extension Invocation {
    static let helpText = """
        Emits a Swift client from endpoint specs.

        USAGE
          endpoint-client-generator generate --output <folder> [--check | --prune] <spec>...
          endpoint-client-generator check <spec>...
          endpoint-client-generator diff [--fail-on <changes>] [--format <format>] <old> <new>
          endpoint-client-generator document <spec>...

        COMMANDS
          generate           Writes the client's Swift files.
          check              Says everything that is wrong with the specs, and writes nothing.
          diff               Says what changes for users of the client between two folders of specs,
                             what of it breaks their code, and which version step follows.
          document           Prints a page of Markdown that lists all endpoints.

        ARGUMENTS
          <spec>             Files of one specs folder, or the folder itself.
          <old> <new>        Two specs folders.

        OPTIONS OF generate
          --output <folder>  Where to write the Swift files. Files are written only when they change.
          --check            Writes nothing; fails when a file is missing, differs or is left over.
          --prune            Also removes emitted files of specs that are gone. Other files are never touched.
          --expect <names>   File names, separated by commas: fails when other files would be written.

        OPTIONS OF diff
          --fail-on <changes>
                             'breaking' or 'any': ends with status 2 when there are such changes.
          --format <format>  'text' (the default), or 'json': one document on standard output.

        OPTIONS OF generate, check AND diff
          --diagnostics <format>
                             'text' (the default): a line each on standard error, or
                             'json': one document on standard output.
          --                 What follows is no option.
          --help             Shows this text.

        EXIT STATUS
          0   done; nothing is wrong
          1   something is wrong with the specs, or (--check) files are not up to date;
              it is listed as file:line:column: error: text [code]
          2   diff found changes that --fail-on names
          64  the arguments are wrong
          74  a file can't be read or written
        """
}
