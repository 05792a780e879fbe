import Gabarit
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// A page of HTML that shows documents side by side, with the places marked that differ: one file that fetches nothing.
///
/// It shows what records say, since that is what it is for: it is as confidential as the letters.
struct ComparisonReport {
    private let old: TemplateRenderer
    private let new: TemplateRenderer
    private let words: ChangeWords
    private var sections = ""
    /// Enough to read a letter of 8 pt.
    private static let dotsPerInch = 84.0

    /// Makes an empty report on what two renderers make.
    init(old: TemplateRenderer, new: TemplateRenderer, words: ChangeWords) {
        self.old = old
        self.new = new
        self.words = words
    }

    /// Adds a record: its pages on which anything differs, and what.
    mutating func add(_ comparison: PagesComparison, _ before: Pages, _ after: Pages, line: Int) throws(Diagnostics) {
        let (one, two) = comparison.pages
        let pages = one == two ? "" : " – " + words.pages(one, two)
        var section =
            "<section>\n<h2>\(escaped(words.say("Enregistrement \(line)", "Record \(line)") + pages))</h2>\n"
            + table(comparison)
        for index in 0..<max(one, two) {
            let isMarked = comparison.changes.contains { change in
                (change.before + change.after).contains { $0.page == index }
            }
            guard isMarked || index >= min(one, two) else { continue }
            section += "<div class=\"pair\">\n"
            section +=
                try figure(before, index, comparison, isNew: false) + figure(after, index, comparison, isNew: true)
            section += "</div>\n"
        }
        sections += section + "</section>\n"
    }

    private func table(_ comparison: PagesComparison) -> String {
        let heads = [
            words.say("n°", "no."), words.say("page", "page"), words.say("élément", "element"),
            words.say("changement", "change"), words.say("avant", "before"), words.say("après", "after"),
        ]
        var rows =
            "<table>\n<thead><tr>" + heads.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead>\n<tbody>\n"
        for (number, change) in comparison.changes.enumerated() {
            let cells = [
                String(number + 1), change.role.isEmpty ? "" : String(change.page), words.role(change.role),
                words.change(change, showsWords: false),
            ]
            rows += "<tr>" + cells.map { "<td>\(escaped($0))</td>" }.joined()
            if let (before, after) = change.words {
                rows += "<td>\(escaped(before))</td><td>\(escaped(after))</td></tr>\n"
            } else {
                rows += "<td colspan=\"2\">\(escaped(change.text))</td></tr>\n"
            }
        }
        return rows + "</tbody>\n</table>\n"
    }

    private func figure(
        _ pages: Pages, _ index: Int, _ comparison: PagesComparison, isNew: Bool
    ) throws(Diagnostics) -> String {
        let renderer = isNew ? new : old
        let side = isNew ? words.say("Après", "After") : words.say("Avant", "Before")
        let label = "\(side) – \(renderer.template.label)"
        guard pages.pages.indices.contains(index) else {
            return "<figure class=\"none\"><figcaption>\(escaped(label)), "
                + escaped(words.say("pas de page \(index + 1)", "no page \(index + 1)")) + "</figcaption></figure>\n"
        }
        let picture = try renderer.picture(of: pages, page: index, dotsPerInch: Self.dotsPerInch)
        let caption = "\(label), page \(index + 1)"
        let marks = comparison.changes.enumerated().flatMap { number, change in
            (isNew ? change.after : change.before).filter { $0.page == index }.map { box in
                mark(box.rectangle, on: pages.pages[index].size, number: number + 1, kind: change.kind.name)
            }
        }
        return
            "<figure><figcaption>\(escaped(caption))</figcaption>\n<div class=\"page\"><img alt=\"\(escaped(caption))\" src=\""
            + "data:image/png;base64,\(Base64.text(of: picture))\">\n\(marks.joined())</div></figure>\n"
    }

    private func mark(_ box: Rectangle, on page: Size, number: Int, kind: String) -> String {
        func percent(_ part: Length, of whole: Length) -> String {
            let hundredths = Int((part.points / max(whole.points, 1) * 10_000).rounded())
            let digits = String(abs(hundredths) % 100 + 100).dropFirst()
            return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits)%"
        }
        let place = [
            "left:\(percent(box.minX, of: page.width))", "top:\(percent(box.minY, of: page.height))",
            "width:\(percent(box.size.width, of: page.width))", "height:\(percent(box.size.height, of: page.height))",
        ]
        return "<span class=\"mark \(kind)\" style=\"\(place.joined(separator: ";"))\"><b>\(number)</b></span>\n"
    }

    /// The whole page; `hidden` records differ too and are not shown.
    func html(summary: String, hidden: Int) -> String {
        let title = "\(old.template.label) → \(new.template.label)"
        let more =
            hidden == 0
            ? ""
            : "<p>"
                + escaped(
                    words.say(
                        "\(hidden) autre\(hidden > 1 ? "s" : "") enregistrement\(hidden > 1 ? "s changent" : " change") aussi.",
                        "\(hidden) more record\(hidden == 1 ? "" : "s") change\(hidden == 1 ? "s" : "") too."))
                + "</p>\n"
        let notice = words.say(
            "Ce rapport montre des données personnelles : il se garde et se supprime comme les lettres.",
            "This report shows personal data: keep it and delete it as you would the letters.")
        return """
            <!DOCTYPE html>
            <html lang="\(words.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <title>\(escaped(title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(escaped(title))</h1>
            <p>\(escaped(summary.trimmedLineEnd))</p>
            <p class="notice">\(escaped(notice))</p>
            \(more)</header>
            <main>
            \(sections)</main>
            </body>
            </html>

            """
    }

    private static let style = """
        :root { color-scheme: light; font: 15px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #f3f3f1; }
        body { margin: 0 auto; padding: 1.5rem; max-width: 90rem; }
        h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
        h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
        .notice { color: #6b3a00; }
        table { border-collapse: collapse; background: #fff; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #ddd; }
        td { white-space: pre-wrap; overflow-wrap: break-word; }
        td:first-child, td:nth-child(2) { font-variant-numeric: tabular-nums; }
        td:nth-child(3), td:nth-child(4) { min-width: 9rem; }
        .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.25rem; margin-top: 1.25rem; align-items: start; }
        figure { margin: 0; }
        figcaption { color: #555; margin-bottom: .35rem; }
        .none { border: 2px dashed #bbb; padding: 1rem; }
        .page { position: relative; background: #fff; box-shadow: 0 1px 4px #0003; }
        .page img { display: block; width: 100%; }
        .mark { position: absolute; outline: 2px solid #0a58ca; outline-offset: 2px; background: #0a58ca1a; }
        .mark b { position: absolute; right: 100%; top: -4px; margin-right: 4px; font: 700 11px/15px system-ui, sans-serif; padding: 0 4px; color: #fff; background: #0a58ca; }
        .added, .removed, .text { outline: 2px dashed #b54708; background: #f7900926; }
        .added b, .removed b, .text b { background: #b54708; }
        @media print { .pair { break-inside: avoid; } }
        """

    /// A text as HTML shows it.
    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}

extension PageChange {
    /// What was said before and after; nothing where the same was said.
    fileprivate var words: (before: String, after: String)? {
        switch kind {
        case .text(let before, let after), .title(let before, let after), .look(let before, let after),
            .reading(let before, let after):
            (before, after)
        case .added: ("", text)
        case .removed: (text, "")
        case .moved, .shape, .pageSize: nil
        }
    }
}
