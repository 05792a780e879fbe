import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// What mails say, as plain text and as HTML.
struct MailMessageTests {
    /// The message of a mail over values of `data`, without the decoder between.
    private func message(_ folder: MailFolder, _ data: [Value] = [], purpose: Purpose = .live) throws -> MailMessage {
        let mail = try Checked.template("courriel.gabarit", in: folder)
        #expect(mail.kind == .mail)
        let content = Evaluator(template: mail).content(for: .record(data), purpose: purpose)
        #expect(content.defects.isEmpty)
        return MailMessage(content)
    }

    private func message(_ mail: String, language: String = "fr") throws -> MailMessage {
        try message(MailFolder(template: "", mail: mail, language: language))
    }

    // MARK: - Plain text

    @Test func `a paragraph flows: a line that goes on ends in one space, and none is longer than 72 columns`() throws {
        let text = try message(
            "\"Votre demande de logement social est valable jusqu'au jour que nous vous avons dit, et pas un de plus, à moins que vous ne la renouveliez.\""
        ).text
        #expect(
            text
                == """
                Votre demande de logement social est valable jusqu’au jour que nous\u{20}
                vous avons dit, et pas un de plus, à moins que vous ne la renouveliez.

                """)
        for line in text.split(separator: "\n") { #expect(line.count <= 72) }
    }

    @Test func `no-break spaces hold, and a word longer than a line has a line to itself`() throws {
        let long = String(repeating: "a", count: 90)
        let text = try message(
            "\"Un mot \(long) puis : voilà 12 € à payer, ce qui fait beaucoup pour une ligne de texte !\""
        ).text
        #expect(
            text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) == [
                "Un mot ", "\(long) ", "puis\u{A0}: voilà 12\u{A0}€ à payer, ce qui fait beaucoup pour une ligne de ",
                "texte\u{202F}!", "",
            ])
    }

    @Test func `what would be read as a quotation or as a message's start is stuffed`() throws {
        let folder = MailFolder(
            template: "data { nom Text(max: 60) suite Text(max: 60, lines: 3) }", mail: "\"{nom}\"\n\"{suite}\"")
        let text = try message(folder, [.text("> cité"), .text("From moi\n>\nFromage")]).text
        #expect(text == " > cité\n\n From moi\n >\nFromage\n")
    }

    @Test func `lists hang behind their signs, numbers are aligned, lists in lists are indented`() throws {
        let text = try message(
            """
            list {
              item "Un texte qui est si long qu'il lui faut plus d'une ligne pour être dit tout entier, hélas."
              item {
                "Deux :"
                list marker: number { item "dedans" item "aussi" }
              }
            }
            list marker: none { item "Sans signe" item "aucun" }
            list marker: number { for a in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] { item "{a} fois un texte qui est si long qu'il lui faut plus d'une ligne." } }
            """
        ).text
        #expect(
            text.hasPrefix(
                """
                - Un texte qui est si long qu’il lui faut plus d’une ligne pour être dit
                  tout entier, hélas.

                - Deux\u{A0}:

                  1. dedans
                  2. aussi

                Sans signe
                aucun

                 1. 1 fois un texte qui est si long qu’il lui faut plus d’une ligne.
                 2. 2 fois
                """), "\(text)")
        #expect(text.hasSuffix("10. 10 fois un texte qui est si long qu’il lui faut plus d’une ligne.\n"))
    }

    @Test func `labels, forced lines, links and numbers in groups are written out`() throws {
        let folder = MailFolder(
            template: """
                data {
                  numero   Text(min: 6, max: 6, repertoire: digits)
                  adresse  [Text(max: 38)](max: 3)
                  feuille  Text(max: 9)
                }
                """,
            mail: """
                heading "Titre"
                fields { "Numéro" : numero | grouped(3, 3)  "Où ?": "ici **même**" }
                lines adresse
                rule
                "*Voir* [le site](https://exemple.fr/a), [exemple.fr](https://exemple.fr/) ou [écrire](mailto:a@exemple.fr).\\nPuis [a@exemple.fr](mailto:a@exemple.fr)."
                text "{feuille}"
                """)
        let text = try message(folder, [.text("123456"), .list([.text("1 RUE A"), .text("PARIS")]), .text("x")]).text
        #expect(
            text == """
                Titre

                Numéro\u{A0}: 123456
                Où\u{202F}?\u{A0}: ici même

                1 RUE A
                PARIS

                Voir le site (https://exemple.fr/a), https://exemple.fr/ ou écrire\u{20}
                (a@exemple.fr).
                Puis a@exemple.fr.

                x

                """)
    }

    @Test func `English has its own colon`() throws {
        let text = try message("fields { \"Number\": \"12\" }", language: "en").text
        #expect(text == "Number: 12\n")
    }

    @Test func `a specimen says so in all three parts`() throws {
        let message = try message(MailFolder(template: "", mail: "\"Bonjour\""), purpose: .specimen)
        #expect(message.subject == "[SPÉCIMEN] Votre avis")
        #expect(message.text == "SPÉCIMEN\n\nBonjour\n")
        #expect(HTMLOutline.read(message.html)?.text.contains("SPÉCIMEN") == true)
    }

    // MARK: - HTML

    @Test func `the document has headings, real lists, languages and no tables, and asks for nothing from elsewhere`()
        throws
    {
        let html = try message(
            """
            heading "Un"
            heading level: 2 "Deux" language: en
            "Un *[cloud](language: en)* et **deux**\\nlignes."
            list {
              item "a"
              item {
                "b"
                list marker: number { item "c" }
              }
            }
            fields { "Nom": "Anne" }
            lines ["x", "y"]
            rule
            "[Le site](https://exemple.fr)"
            """
        ).html
        let outline = try #require(HTMLOutline.read(html))
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\""))
        #expect(
            outline.names == [
                "html", "head", "meta", "title", "body", "div", "h1", "h2", "p", "em", "strong", "span", "br", "ul",
                "ol",
                "li", "dl", "dt", "dd", "hr", "a",
            ])
        #expect(html.contains("<h2 lang=\"en\" xml:lang=\"en\" style="))
        #expect(html.contains("<em><span lang=\"en\" xml:lang=\"en\">cloud</span></em>"))
        #expect(outline.targets == ["https://exemple.fr"])
        for word in ["src=", "url(", "<script", "<style", "<link", "http-equiv", "@import", "<img", "<form"] {
            #expect(!html.contains(word), "\(word)")
        }
    }

    /// The one colour stands out from white and from black by 3 to 1 at least (WCAG 2.1, 1.4.11), and no ground is set.
    @Test func `dark and light are the reader's`() throws {
        let html = try message("heading \"Un\"\nrule\n\"Deux\"").html
        let colors = Set(html.matches(of: /#[0-9A-Fa-f]{6}/).map { String($0.0) })
        #expect(colors == ["#767676"])
        let channel = Double(0x76) / 255
        let luminance = ((channel + 0.055) / 1.055) * ((channel + 0.055) / 1.055) * 1.0
        #expect((1.05) / (luminance + 0.05) > 3 && (luminance + 0.05) / 0.05 > 3)
        #expect(!html.contains("background") && !html.contains(";color:") && !html.contains("\"color:"))
        #expect(html.contains("name=\"color-scheme\" content=\"light dark\""))
    }

    @Test func `a number in groups is one word to a copy`() throws {
        let folder = MailFolder(
            template: "data { numero Text(min: 6, max: 6, repertoire: ascii) }", mail: "\"{numero | grouped(2, 4)}\"")
        let html = try message(folder, [.text("<&>\"'6")]).html
        #expect(HTMLOutline.read(html)?.texts.filter { $0.element == "span" }.map(\.text).joined() == "<&>\"'6")
    }

    // MARK: - Data

    static let hostile = [
        "</p><script>alert(1)</script>", "\" onload=\"x", "' style='x", "&amp; &lt; &#x3c;", "<!-- -->", "]]>",
        "<![CDATA[x]]>",
        "{nom} **gras** [a](https://b)", "a\r\nBcc: x@y.fr", "\u{2028}x", "=?utf-8?q?x?=", "-- ", ". ", "&", "<",
        "%3Cb%3E",
    ]

    @Test(arguments: hostile.indices) func `no datum makes markup, an address or a header line`(index: Int) throws {
        let folder = MailFolder(
            template: """
                data {
                  nom      Text(max: 60)
                  note     Text(max: 60, lines: 3)
                  lieux    [Text(max: 60)](max: 3)
                  lien     URL(max: 60)
                }
                """, subject: "\"Avis pour {nom}\"",
            mail: """
                heading "{nom}"
                "Note : {note}, **{nom}**, *{note | prose}*, [{nom}]({lien})"
                lines lieux
                list { for l in lieux { item "{l}" } }
                fields { "Nom {nom}": nom }
                """)
        func outline(_ datum: String) throws -> (MailMessage, HTMLOutline) {
            let text = Value.text(datum)
            let link = Value.text("https://exemple.fr/?\(datum.contains("a\r") ? "x" : datum)")
            let written = try message(folder, [text, text, .list([text, text]), link])
            return (written, try #require(HTMLOutline.read(written.html), "\(datum)"))
        }
        let datum = Self.hostile[index]
        let (written, spoilt) = try outline(datum)
        let (_, plain) = try outline("simple")
        #expect(!written.subject.contains { $0.isNewline })
        #expect(written.subject.hasPrefix("Avis pour "))
        // The elements are the same, and what was data is text, character for character.
        func elements(_ outline: HTMLOutline) -> [String] {
            outline.structure.filter { $0 != "<br >" && $0 != "</br>" }
        }
        #expect(elements(spoilt) == elements(plain))
        let wanted = datum.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        if !wanted.contains("\n") { #expect(spoilt.texts.contains { $0.element == "dd" && $0.text == wanted }) }
        for line in written.text.split(separator: "\n") where !line.hasSuffix(" ") {
            #expect(line.last?.isWhitespace != true)
        }
    }
}
