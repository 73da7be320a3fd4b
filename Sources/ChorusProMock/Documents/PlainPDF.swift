import Foundation

/// A PDF of one page with a few lines of text.
enum PlainPDF {
    static func bytes(lines: [String]) -> Data {
        let text = lines.map { "(\(escaped($0))) Tj T*" }.joined(separator: "\n")
        let content = "BT /F1 12 Tf 16 TL 56 780 Td\n\(text)\nET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Data(file.utf8)
    }

    /// ASCII with the characters escaped that mean something in a PDF text.
    private static func escaped(_ text: String) -> String {
        let plain = text.folding(options: .diacriticInsensitive, locale: nil)
        return String(
            plain.unicodeScalars
                .map { scalar in
                    switch scalar {
                    case "(", ")", "\\": "\\\(scalar)"
                    case _ where scalar.isASCII && scalar.value >= 0x20: String(scalar)
                    default: "?"
                    }
                }
                .joined()
        )
    }
}
