import Foundation
import FoundationXML

/// A mail's HTML as an independent reader of XML sees it: elements, attributes and the text between them.
final class HTMLOutline: NSObject, XMLParserDelegate {
    /// `<name attribute>` and `</name>` in order, values left out but those of `lang`.
    private(set) var structure: [String] = []
    /// The text of each element that holds some, by its name.
    private(set) var texts: [(element: String, text: String)] = []
    /// The addresses of links.
    private(set) var targets: [String] = []
    /// All names of elements.
    private(set) var names: Set<String> = []
    private var open: [String] = []

    /// Reads a document; nothing where it is not well-formed.
    static func read(_ html: String) -> HTMLOutline? {
        let outline = HTMLOutline()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = outline
        return parser.parse() ? outline : nil
    }

    /// The text of the body, run by run.
    var text: String { texts.filter { $0.element != "title" }.map(\.text).joined() }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        structure.append("<\(name) \(attributes.keys.sorted().joined(separator: " "))>")
        names.insert(name)
        open.append(name)
        if name == "a", let target = attributes["href"] { targets.append(target) }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        structure.append("</\(name)>")
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard let element = open.last else { return }
        if texts.last?.element == element, structure.last?.hasPrefix("<\(element) ") == true, !texts.isEmpty {
            texts[texts.count - 1].text += text
        } else {
            texts.append((element, text))
        }
    }
}
