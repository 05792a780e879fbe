import Foundation
import Gabarit
import GabaritContent
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// Everything that could fail when a document is made: the dangerous form is refused, the safe one makes a document of any data.
///
/// The reference's table has a row for each test, by its name.
@Suite struct FailureTableTests {
    // MARK: - Absent

    @Test func `an absent value is printed`() throws {
        Workbench.refuses("\"Surnom : {surnom}\"", "optional.unhandled")
        for document in try Workbench.makes("\"Surnom : {surnom else \"sans\"}\"") {
            #expect(document.text.contains("Surnom"))
            #expect(!document.text.contains("null") && !document.text.contains("nil"))
        }
    }

    @Test func `an absent value is compared or counted with`() throws {
        Workbench.refuses("if age > 17 { \"Majeur.\" }", "optional.unhandled")
        Workbench.refuses("let double = age + 1", "optional.unhandled")
        try Workbench.makes("if age is some a and a > 17 { \"Majeur.\" } else { \"Mineur ou inconnu.\" }")
    }

    @Test func `a field of an absent record is read`() throws {
        Workbench.refuses("\"{second.ville}\"", "optional.unhandled")
        try Workbench.makes("\"{second?.ville else \"sans adresse\"}\"")
    }

    @Test func `what is missing counts as zero`() throws {
        Workbench.refuses("\"{sum(p in personnes: p.revenu) | money}\"", "optional.unhandled")
        let source = """
            "Connus : {sum of known(p in personnes: p.revenu) | money}, inconnus : {missing(p in personnes: p.revenu)}."
            "Total : {sum(p in personnes: p.revenu) | money else "n.c."}"
            """
        let both = Records.standard(personnes: [#""revenu": "100.00""#, ""])
        let document = try Workbench.makes(source, of: both)
        #expect(document.text.contains("inconnus\u{A0}: 1"), "\(document.text)")
        #expect(document.text.contains("Total\u{A0}: n.c."), "\(document.text)")
    }

    @Test func `a case is forgotten`() throws {
        Workbench.refuses("match statut { case active { \"Active.\" } }", "match.not-exhaustive")
        try Workbench.makes("match statut { case active { \"Active.\" } else { \"Autre.\" } }")
    }

    @Test func `a code arrives that nobody knew`() throws {
        let open = "open enum Motif { case a \"A\" \"Un\" case b \"B\" \"Deux\" }\n"
        let header = """
            template essai {
              version "1"
              valid from 2024-01-01
              language fr
              date 2024-01-01
              title "Essai"
            }
            data { motif Motif }

            """
        Workbench.refuses(
            header + open + "match motif { case a { \"Un.\" } case b { \"Deux.\" } }", "match.not-exhaustive")
        let safe =
            header + open
            + "match motif { case a { \"Un.\" } case b { \"Deux.\" } case other(let code) { \"{code}\" } }"
        #expect(try Workbench.makes(safe, of: #"{"motif": "ZZ"}"#).text.contains("ZZ"))
    }

    // MARK: - Numbers

    @Test func `a number is divided by zero`() throws {
        Workbench.refuses("\"{enfants of personnes.count | percent(1)}\"", "optional.unhandled")
        Workbench.refuses("\"{enfants / personnes.count | rounded(2, \"halfUp\") | number}\"", "optional.unhandled")
        try Workbench.makes("\"{enfants of personnes.count | percent(1) else \"–\"}\"")
        let source = """
            let part = enfants of personnes.count
            match part {
              case some r { "{r | percent(0)}" }
              case unknown { "inconnu" }
              case noBase { "sans base" }
            }
            """
        #expect(try Workbench.makes(source, of: Records.standard(personnes: [])).text.contains("sans base"))
    }

    @Test func `a remainder is taken by zero`() throws {
        Workbench.refuses("let reste = 12 mod enfants", "number.zero-modulo")
        try Workbench.makes("\"{rang mod 12}\"")
    }

    @Test func `a number grows beyond 64 bits`() throws {
        Workbench.refuses("let produit = rang * rang * rang", "type.overflow")
        try Workbench.makes("\"{enfants * enfants * enfants}\"")
    }

    @Test func `a sum grows beyond 64 bits`() throws {
        Workbench.refuses("let total = sum(p in personnes: rang * 4000)", "type.overflow")
        try Workbench.makes("\"{sum(p in personnes: enfants * 4000)}\"")
    }

    @Test func `digits are lost unseen`() throws {
        Workbench.refuses("\"{surface | number(1)}\"", "format.rounding-required")
        Workbench.refuses("let part = enfants of 3 | rounded(2)", "format.rounding-required")
        try Workbench.makes("\"{surface | number(1, \"halfUp\")}\"")
    }

    @Test func `amounts and numbers are mixed`() throws {
        Workbench.refuses("let total = charge + enfants", "type.bad-operand")
        try Workbench.makes("\"{charge * 2 + 10.00 | money}\"")
    }

    // MARK: - Lists, loops, calls

    @Test func `an index is out of range`() throws {
        Workbench.refuses("\"{personnes.first.prenom}\"", "optional.unhandled")
        Workbench.refuses("\"{personnes.third.prenom}\"", "type.unknown-member")
        try Workbench.makes("\"{personnes.first?.prenom else \"personne\"}\"")
        // Where a list has at least one, its first needs no care.
        try Workbench.makes("\"{lignes.first}\"")
    }

    @Test func `the least or the greatest of nothing is asked for`() throws {
        Workbench.refuses("\"{greatest(p in personnes: p.naissance) | date(\"long\")}\"", "optional.unhandled")
        try Workbench.makes("\"{greatest(p in personnes: p.naissance) | date(\"long\") else \"personne\"}\"")
    }

    @Test func `a conversion fails`() {
        // There is none: every way from text to a number is refused.
        Workbench.refuses("let total = nom + 1", "type.bad-operand")
        Workbench.refuses("\"{nom | number}\"", "format.wrong-type")
        Workbench.refuses("let total = Int(nom)", "name.unknown")
    }

    @Test func `a call never ends`() {
        Workbench.refuses("function f(n: Int(0...10)) -> Int(0...10) = f(n)", "name.recursive")
        Workbench.refuses("component c() { c() }\nc()", "name.recursive")
        Workbench.refuses("component c() { d() }\ncomponent d() { c() }", "name.recursive")
        Workbench.refuses("let a = a", "name.recursive")
    }

    @Test func `data have no end`() throws {
        Workbench.refuses("record Noeud { suite Noeud? }", "type.recursive")
        Workbench.refuses("record Classe { eleves [Text](max: 200000) }", "type.list-too-long")
        Workbench.refuses("record Livre { texte Text(max: 20000) }", "type.bound-too-large")
        try Workbench.makes("for p in personnes { \"{p.prenom}\" }")
    }

    @Test func `there is too much of everything`() throws {
        let list = "[" + Array(repeating: "1", count: 200).joined(separator: ", ") + "]"
        Workbench.refuses(
            "let longue = \(list)\nfor a in longue { for b in longue { for c in longue { \"{a}\" } } }",
            "limit.elements")
        let word = String(repeating: "texte ", count: 900)
        Workbench.refuses(
            "let longue = \(list)\nlet grand = \"\(word)\"\nfor a in longue { for b in longue { \"{grand}\" } }",
            "limit.scalars")
        // Twice as much at each step: nothing loops, and a machine would be done in a century.
        let functions = (1...60).map { "function f\($0)(n: Int(0...9)) -> Bool = f\($0 - 1)(n) or f\($0 - 1)(n)\n" }
        Workbench.refuses(
            "function f0(n: Int(0...9)) -> Bool = n > 9\n\(functions.joined())if f60(1) { \"Oui\" }",
            "limit.evaluations")
        let deep = (1...5000).map { "function f\($0)(n: Int(0...9)) -> Bool = f\($0 - 1)(n)\n" }
        Workbench.refuses(
            "function f0(n: Int(0...9)) -> Bool = n > 9\n\(deep.joined())if f5000(1) { \"Oui\" }", "limit.calls")
        let texts = (1...40).map { "let t\($0) = \"{t\($0 - 1)}{t\($0 - 1)}\"\n" }
        Workbench.refuses(
            "let t0 = \"texte\"\n\(texts.joined())if t40 == nom { \"Oui\" }", "limit.evaluations")
        let shallow = deep[..<190].joined()
        try Workbench.makes(
            "function f0(n: Int(0...9)) -> Bool = n > 9\n\(shallow)if f190(1) { \"Oui\" } else { \"Non\" }")
        try Workbench.makes(
            "for p in personnes { \"{p.prenom} : {count(q in personnes: q.naissance < p.naissance)}\" }")
    }

    @Test func `a document has more pages than can be made`() throws {
        let list = "[" + Array(repeating: "1", count: 100).joined(separator: ", ") + "]"
        Workbench.refuses(
            "let longue = \(list)\nfor a in longue { for b in longue { \ntext \"{a} et {b}\"\npageBreak\n} }",
            "limit.pages")
        Workbench.refuses(
            "let longue = \(list)\nfor a in longue { for b in longue {\nspace 220mm\ntext \"{a}\"\n} }",
            "limit.pages")
        let documents = try Workbench.makes("let longue = \(list)\nfor a in longue {\ntext \"{a}\"\npageBreak\n}")
        #expect(documents.allSatisfy { $0.pages == 100 }, "\(documents.map(\.pages))")
    }

    // MARK: - Dates

    @Test func `a date does not exist`() throws {
        Workbench.refuses("let fin = 2024-02-30", "syntax.invalid-date")
        #expect(Records.faults(#"{"jour": "2024-02-30"}"#) == ["data.not-a-date"])
        // 31 January and a month is the last of February.
        let source = "\"{edition + 1 month | date(\"iso\")}\""
        #expect(try Workbench.makes(source, of: Records.standard(edition: "2024-01-31")).text.contains("2024-02-29"))
    }

    @Test func `a date leaves the calendar`() throws {
        Workbench.refuses("let fin = edition + 2000 months", "type.shift-too-far")
        Workbench.refuses("let debut = 1492-10-12", "type.date-range")
        // A century at a time, however it is hidden.
        let century = "function avant(d: Date) -> Date = d - 1200 months\n"
        let calls = { (count: Int) in
            String(repeating: "avant(", count: count) + "edition" + String(repeating: ")", count: count)
        }
        Workbench.refuses(century + "let debut = \(calls(19))", "limit.date-shifts")
        #expect(Records.faults(#"{"jour": "1492-10-12"}"#) == ["data.date-out-of-range"])
        try Workbench.makes("\"{edition + validite - delai | date(\"long\")}\"")
        let farthest = try Workbench.makes(
            "\(century)\"{\(calls(18)) | date(\"iso\")}\"", of: Records.standard(edition: "1900-01-01"))
        #expect(farthest.text.contains("0100-01-01"), "\(farthest.text)")
    }

    // MARK: - Text

    @Test func `a text is too long, blank or in a wrong form`() {
        #expect(Records.faults(#"{"nom": "Anne-Marie-Charlotte"}"#) == ["data.too-long"])
        #expect(Records.faults(#"{"nom": "   "}"#) == ["data.blank"])
        #expect(Records.faults(#"{"nom": " Anne"}"#) == ["data.blank-edges"])
        #expect(Records.faults(#"{"forme": "12AB"}"#) == ["data.pattern-mismatch"])
        #expect(Records.faults(#"{"nom": "Andre\u0301"}"#) == ["data.not-nfc"])
    }

    @Test func `a cell of a table is read in another way than it was meant`() {
        let header = "nom;nombre;effectif;jour;ouvert;territoire.code;territoire.rang\n"
        func codes(_ rows: String, _ header: String = header) -> [String] {
            Provocation.ofTable(Array((header + rows).utf8)).diagnostics.map(\.code)
        }
        #expect(codes("Sud;1,234;;;;;\n") == ["csv.ambiguous-number"])
        #expect(codes("Sud;12,34;1 234;01/02/2024;oui;;\n") == ["csv.read-as"])
        #expect(codes("Sud;;;2/1/2024;;;\n") == ["csv.not-a-date"])
        #expect(codes("Sud;;;;;\n") == ["csv.ragged-row"])
        #expect(codes("Sud;;;;;;\n;;;;;;\n") == ["csv.blank-row"])
        #expect(codes("", "nom;nombre,en euros\n") == ["csv.ambiguous-delimiter"])
        #expect(codes("", "nom;nombre;effectif;jour;ouvert;territoire.code\n") == ["csv.missing-header"])
        #expect(Provocation.ofTable([0x6E, 0x81, 0x0A]).diagnostics.map(\.code) == ["csv.bad-encoding"])
    }

    @Test func `a text acts as markup`() throws {
        let document = try Workbench.makes("\"{nom}\"", of: Records.standard(nom: "**[a](b)** {c}"))
        #expect(document.text.contains("**[a](b)** {c}"))
    }

    /// A mail of the template of `Tests/Suite/wrapper.gabarit`, and that template beside it.
    private static func mail(_ body: String, subject: String = "\"Avis\"") -> (source: String, files: [String: String])
    {
        let header = "version \"1\"\nvalid from 2024-01-01\nlanguage fr\ndate edition"
        let template = String(decoding: SuiteSection.file("wrapper.gabarit"), as: UTF8.self)
            .replacing("template essai", with: "template avis")
            .replacing("actif      Bool", with: "actif      Bool sensitive")
        return ("mail avis {\n\(header)\nsubject \(subject)\n}\n\(body)\n", ["avis.gabarit": template])
    }

    @Test func `a datum in a mail acts as markup or as a line of its header`() throws {
        func refuses(_ subject: String, _ code: String) {
            let (source, files) = Self.mail("", subject: subject)
            Workbench.refuses(source, code, files: files)
        }
        refuses("\"{note}\"", "text.many-lines")
        refuses("\"Avis\\nBcc: x\"", "text.many-lines")
        refuses("\"{nom}, {nom}, {nom}\"", "mail.long-subject")
        let (source, files) = Self.mail("\"Bonjour {nom}\"", subject: "\"Avis pour {nom}\"")
        let mail = try #require(Workbench.check(source, files: files).template)
        let json = try JSONReader.parse(Array(Records.standard(nom: "</p><b>&\\\"").utf8))
        let value = try Decoder(contract: mail.contract, images: SuiteImages()).decode(json).get()
        let message = MailMessage(Evaluator(template: mail).content(for: value, purpose: .live))
        #expect(message.subject == "Avis pour </p><b>&\"")
        #expect(message.text == "Bonjour </p><b>&\"\n")
        #expect(message.html.contains(">Bonjour &lt;/p&gt;&lt;b&gt;&amp;&quot;</p>"))
    }

    @Test func `what is sensitive leaves in a mail or in a code`() throws {
        func refuses(_ body: String, _ code: String, subject: String = "\"Avis\"") {
            let (source, files) = Self.mail(body, subject: subject)
            Workbench.refuses(source, code, files: files)
        }
        refuses("let phrase = if actif then \"oui\" else \"non\"\n\"{phrase}\"", "sensitive.in-mail")
        refuses("if actif { \"Bonjour\" }", "sensitive.in-mail")
        refuses("component c(oui: Bool) { if oui { \"Bonjour\" } }\nc(actif)", "sensitive.in-mail")
        refuses("", "sensitive.in-subject", subject: "\"Avis {if actif then \"a\" else \"b\"}\"")
        let template = Self.mail("").files["avis.gabarit"] ?? ""
        Workbench.refuses(
            "if actif { qr lien size: 60mm alt: \"Code du portail\" }\n" + template, "sensitive.in-code")
        let (source, files) = Self.mail("\"Bonjour {nom}\"")
        #expect(Workbench.check(source, files: files).errors == [])
    }

    @Test func `a character has no glyph`() throws {
        #expect(Records.faults(#"{"nom": "漢字"}"#) == ["data.bad-character"])
        Workbench.refuses("text \"漢字\"", "font.missing-repertoire")
        try Workbench.makes("text \"{nom}\"")
    }

    @Test func `a face is not there`() {
        Workbench.refuses("text \"Titre\" font: \"Marianne\"", "font.unknown-family")
        Workbench.refuses("text \"Titre\" font: \"Liberation Mono\" italic: true", "font.no-such-face")
    }

    @Test func `a title, a heading or an alternative is empty`() throws {
        Workbench.refuses("heading \"{mot}\"", "text.may-be-empty")
        Workbench.refuses("qr lien size: 40mm alt: \"{mot}\"", "text.may-be-empty")
        Workbench.refuses("qr lien size: 40mm", "element.missing-argument")
        try Workbench.makes("heading \"Titre {mot}\"")
    }

    @Test func `a heading level is skipped in one branch`() throws {
        Workbench.refuses("heading level: 2 \"Section\"", "heading.skips-level")
        Workbench.refuses(
            "heading \"Titre\"\nif actif { heading level: 2 \"Section\" }\nheading level: 3 \"Article\"",
            "heading.skips-level")
        Workbench.refuses(
            "heading \"Titre\"\nfor p in personnes { heading level: 2 \"Section\" }\nheading level: 3 \"Article\"",
            "heading.skips-level")
        try Workbench.makes(
            "heading \"Titre\"\nif actif { heading level: 2 \"Section\" }\nheading level: 2 \"Article\"")
    }

    // MARK: - Codes, pictures, links

    @Test func `a code cannot hold its text`() throws {
        Workbench.refuses("qr lien size: 10mm alt: \"Code\"", "code.too-small")
        Workbench.refuses(
            "component carte(texte: Text(max: 3000)) { qr texte size: 60mm alt: \"Code\" }", "code.too-long")
        try Workbench.makes("qr lien size: 30mm alt: \"Code\"")
    }

    @Test func `a picture is missing, damaged or huge`() {
        let image = "image \"lib/logo.png\" width: 30mm alt: \"Logo\""
        Workbench.refuses(image, "image.missing")
        Workbench.refuses(image, "image.corrupt", files: ["lib/logo.png": "corrupt"])
        Workbench.refuses(image, "image.too-large", files: ["lib/logo.png": "huge"])
        Workbench.refuses(image, "image.unknown-format", files: ["lib/logo.png": "GIF89a"])
        Workbench.refuses(image, "image.unsupported-colors", files: ["lib/logo.png": "inks"])
        #expect(Workbench.check(image, files: ["lib/logo.png": "30x20"]).errors.isEmpty)
    }

    @Test func `a drawing shows text that nobody can hear, or what lies elsewhere`() {
        let image = "image \"lib/logo.svg\" width: 30mm alt: \"Logo\""
        for fault in ["text text", "reference href", "picture image", "effect filter"] {
            Workbench.refuses(image, "image.drawing", files: ["lib/logo.svg": "drawing \(fault)"])
        }
        // The real eyes see the same.
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>a</text></svg>"
        #expect(throws: ImageProblem.drawing(DrawingFault(.text, line: 1, name: "text"))) {
            try PaintableImages().probe(Array(drawing.utf8), sideLimit: nil)
        }
    }

    @Test func `a picture of the data is none, damaged or huge`() throws {
        let png = SamplePNG.png(.grey, width: 40, height: 20)
        func faults(_ bytes: [UInt8]) -> [String] { Records.faults(#"{"logo": "\#(Base64.text(of: bytes))"}"#) }
        #expect(faults(png) == [])
        #expect(Records.faults(#"{"logo": "https://exemple.fr/logo.png"}"#) == ["data.not-base64"])
        #expect(faults(Array("GIF89a".utf8)) == ["data.image-format"])
        #expect(faults(Array(png.dropLast(20))) == ["data.image-damaged"])
        #expect(faults(SampleJPEG.inks) == ["data.image-colors"])
        #expect(faults(SamplePNG.png(.grey, width: 65, height: 20)) == ["data.image-too-large"])
        #expect(faults([UInt8](repeating: 0, count: 2001)) == ["data.image-too-large"])
        let box = "size: (30mm, 20mm)"
        Workbench.refuses("image logo \(box) alt: \"Logo\"", "optional.unhandled")
        Workbench.refuses("image nom \(box) alt: \"Logo\"", "image.not-an-image")
        Workbench.refuses("if let l = logo { image l \(box) }", "element.missing-argument")
        Workbench.refuses("if let l = logo { \"{l}\" }", "print.not-printable")
        let many = "let longue = [" + Array(repeating: "1", count: 200).joined(separator: ", ") + "]\n"
        Workbench.refuses(
            many + "if let l = logo { for a in longue { image l \(box) alt: \"Logo\" } }", "limit.pixels")
        try Workbench.makes("if let l = logo { image l \(box) alt: \"Logo\" }")
    }

    @Test func `a link leads to a wrong place`() throws {
        Workbench.refuses("\"[Le portail](http://exemple.fr)\"", "link.bad-target")
        Workbench.refuses("\"[Le portail](javascript:alert)\"", "link.bad-target")
        Workbench.refuses("\"[Le portail]({nom})\"", "link.bad-target")
        #expect(Records.faults(#"{"lien": "http://exemple.fr"}"#) == ["data.bad-url"])
        #expect(Records.faults(#"{"lien": "javascript:alert(1)"}"#) == ["data.bad-url"])
        try Workbench.makes("\"[Le portail]({lien})\"")
    }

    // MARK: - Room

    @Test func `text runs over the edge of a fixed frame`() throws {
        let page = "page { margins 100mm 20mm 20mm 20mm }\n"
        let frame = "frame at: (20mm, 20mm) size: (60mm, 24mm)"
        Workbench.refuses(page + frame + " { text \"{nom}\" }", "layout.unproved")
        Workbench.refuses(
            page + frame + " { for p in personnes { text \"{p.naissance | date(\"iso\")}\" } }", "layout.unproved")
        try Workbench.makes(page + frame + " overflow: continue { text \"{nom}\" }")
        try Workbench.makes(
            page + "frame at: (20mm, 20mm) size: (85mm, 24mm) "
                + "{ lines lignes font: \"Liberation Mono\" size: 10pt leading: 3.4mm spaceAfter: 0mm }")
    }

    @Test func `a header eats the body`() throws {
        Workbench.refuses("page { margins 12mm header { text \"En-tête\" } }", "layout.no-furniture-room")
        Workbench.refuses("page { margins 145mm 20mm }", "layout.no-body")
        Workbench.refuses("page { header { text \"{nom}\" } }", "layout.unproved")
        try Workbench.makes("page { margins 30mm 20mm header { text \"En-tête\" } }\n\"Texte\"")
    }

    @Test func `frames, reserves and furniture stand on each other`() {
        let page = "page { margins 100mm 20mm 20mm 20mm reserve fenetre at: (90mm, 34mm) size: (100mm, 56mm) }\n"
        Workbench.refuses(
            page + "frame at: (95mm, 40mm) size: (50mm, 10mm) { text \"a\" }", "layout.overlap")
        Workbench.refuses(
            page + "frame in: fenetre at: (95mm, 85mm) size: (50mm, 10mm) { text \"a\" }", "layout.outside-reserve")
        Workbench.refuses(
            page
                + "frame at: (20mm, 20mm) size: (50mm, 10mm) { text \"a\" }\nframe at: (40mm, 25mm) size: (30mm, 9mm) { text \"b\" }",
            "layout.overlap")
        Workbench.refuses(page + "frame at: (180mm, 10mm) size: (50mm, 10mm) { text \"a\" }", "layout.outside-page")
    }

    @Test func `a word is wider than its line`() throws {
        let word = String(repeating: "W", count: 60)
        let source = "row { column width: 10mm { \"{nom}\" } column { \"à côté\" } }"
        let document = try Workbench.makes(source, of: Records.standard(nom: word))
        #expect(document.text.contains(word))
        let pieces = document.runs.filter { $0.text.contains("W") }
        #expect(pieces.count > 10)
        #expect(pieces.allSatisfy { $0.width <= .millimetres(10) + .points(0.1) })
        Workbench.refuses("row { column width: 3mm { \"{nom}\" } column { \"à côté\" } }", "layout.too-narrow")
    }

    @Test func `a row or a group is taller than a page`() throws {
        let line = "for a in longue { for p in lignes { text \"{a} {p}\" } }"
        let list = "let longue = [" + Array(repeating: "1", count: 60).joined(separator: ", ") + "]\n"
        for source in [
            "keep { \(line) }", "row { column { \(line) } column { \"a\" } }", "box padding: 3mm { \(line) }",
        ] {
            let documents = try Workbench.makes(list + source)
            #expect(documents.contains { $0.pages > 3 }, "\(source)")
        }
    }

    @Test func `a table's header eats the page`() throws {
        let word = String(repeating: "titre ", count: 400)
        Workbench.refuses(
            "table p in personnes { column \"\(word)\" width: 20mm value: p.prenom  empty \"Personne.\" }",
            "layout.table-header")
        for document in try Workbench.makes(Self.table) { #expect(document.pages >= 1) }
    }

    @Test func `a table has no rows, or a cell no value`() throws {
        Workbench.refuses("table p in personnes { column \"Prénom\" value: p.prenom }", "table.needs-empty")
        Workbench.refuses(
            "table p in personnes { column \"Revenu\" value: p.revenu format: money  empty \"Personne.\" }",
            "table.needs-missing")
        var isEmptySeen = false
        for document in try Workbench.makes(Self.table) {
            isEmptySeen = isEmptySeen || document.text.contains("Personne.")
        }
        #expect(isEmptySeen)
    }

    @Test func `a total is made of nothing known, or a rate of rates`() throws {
        Workbench.refuses(
            """
            table p in personnes {
              column "Prénom" value: p.prenom
              column "Taux" value: p.revenu format: money missing: "n.c." total: ratio of sums of known
              empty "Personne."
            }
            """, "table.no-ratio")
        for document in try Workbench.makes(Self.table) {
            // Where nobody's income is known, the total is not nought.
            if document.text.contains("Total"), !document.text.contains("€") { #expect(document.text.contains("n.c.")) }
        }
    }

    private static let table = """
        table p in personnes {
          column "Prénom" value: p.prenom
          column "Revenu" width: 40mm value: p.revenu format: money missing: "n.c." total: sum of known
          total "Total"
          empty "Personne."
        }
        """

    @Test func `a cell changes columns where another is missing`() throws {
        let cells = "cell \"{nom}\""
        Workbench.refuses(
            "grid columns: (auto, 1fr) { if let autre = surnom { cell \"{autre}\" } \(cells) }", "layout.shifting-cell")
        Workbench.refuses("grid columns: (30mm, 1fr) { for p in personnes { \(cells) } }", "layout.shifting-cell")
        let source = """
            grid columns: (30mm, 1fr) {
              if let autre = surnom { cell "{autre}" } else { cell { } }
              cell "À droite"
            }
            """
        for document in try Workbench.makes(source) {
            let item = document.layout.pages[0].items.first { item in
                if case .glyphs(let run, _) = item.content { run.text.contains("droite") } else { false }
            }
            guard case .glyphs(_, let place)? = item?.content else {
                Issue.record("the cell is lost")
                continue
            }
            #expect(place.x > .millimetres(34))
        }
    }

    @Test func `a column as wide as what it holds leaves no room`() throws {
        Workbench.refuses("grid columns: (auto, 1fr) { cell \"{nom} {nom} {nom}\" cell \"Suite\" }", "layout.too-wide")
        Workbench.refuses(
            "grid columns: (auto, 1fr) { cell { list { item \"Un\" } } cell \"Suite\" }", "layout.no-own-width")
        // A cell over an empty column has the rest of its width alone.
        Workbench.refuses(
            "grid columns: (auto, 2mm, 1fr) columnGap: 1mm { cell \"Large\" span: 2 cell \"Suite\" }", "layout.too-wide"
        )
        // The bound of a cell over columns counts those that may be empty as empty.
        Workbench.refuses(
            """
            page { margins 100mm 20mm 20mm 20mm }
            frame at: (20mm, 20mm) size: (170mm, 12mm) {
              grid columns: (auto, 20mm) rowGap: 0mm {
                if let autre = surnom { cell "{autre}" size: 4pt } else { cell { } }
                cell "Suite" size: 4pt
                cell "Des mots qui tiennent sur une ligne, sauf où la colonne est vide." size: 8pt span: 2
              }
            }
            """, "layout.unproved")
        let word = String(repeating: "W", count: 60)
        let source = "grid columns: (auto, 1fr) { cell \"{nom}\" size: 4pt cell \"Suite\" }"
        let document = try Workbench.makes(source, of: Records.standard(nom: word))
        #expect(document.runs.contains { $0.text.hasPrefix(word) })
        try Workbench.makes(source)
    }

    @Test func `what stands at a tab stop meets what is before it`() throws {
        Workbench.refuses("text \"{nom}\\tSuite\" tabs: 40mm", "layout.too-wide")
        Workbench.refuses("text \"Un\\tdeux\"", "tab.no-stop")
        let note = "component avis(remarque: Text(lines: 2)) { text \"Note\\t{remarque}\" tabs: 40mm }\n"
        Workbench.refuses(note, "tab.several-lines")
        let source = "text \"{nom}\\tSuite\" tabs: end(170mm) size: 4pt"
        for document in try Workbench.makes(source) {
            var ends: [(start: Length, end: Length)] = []
            for case .glyphs(let run, let place) in document.layout.pages[0].items.map(\.content)
            where run.size == .points(4) {
                ends.append((place.x, place.x + run.width))
            }
            for (left, right) in zip(ends, ends.dropFirst()) { #expect(left.end <= right.start + .points(1)) }
        }
    }

    @Test func `an element is larger than any page`() {
        Workbench.refuses("space 400mm", "layout.too-tall")
        Workbench.refuses("qr lien size: 180mm alt: \"Code\"", "layout.too-wide")
        Workbench.refuses("row { column width: 120mm { \"a\" } column width: 120mm { \"b\" } }", "layout.too-wide")
    }

    @Test func `a page number decides what stands on the page`() throws {
        Workbench.refuses("if page.number > 1 { \"Suite.\" }", "name.page-outside-furniture")
        Workbench.refuses("\"Page {page.number}\"", "name.page-outside-furniture")
        try Workbench.makes("page { footer { text \"Page {page.number} sur {page.count}\" } }\n\"Texte\"")
    }

    // MARK: - The world

    @Test func `a file outside the folder is read`() {
        Workbench.refuses("import \"../etat.gabarit\"", "import.outside")
        Workbench.refuses("import \"/etc/passwd.gabarit\"", "import.outside")
        Workbench.refuses("image \"../logo.png\" width: 30mm alt: \"Logo\"", "image.outside")
    }

    @Test func `a name means no version or two on a day`() throws {
        for end in ["2024-04-14", "2024-04-16"] {
            let catalogue = try Workbench.catalogue([
                "avis/1/avis.gabarit": Workbench.version("1", valid: "from 2023-01-01 until \(end)"),
                "avis/avis.gabarit": Workbench.version("2", valid: "from 2024-04-15"),
            ])
            let code = end < "2024-04-15" ? "version.gap" : "version.overlap"
            #expect(catalogue.load("avis").diagnostics.map(\.code) == [code])
        }
        let catalogue = try Workbench.catalogue([
            "avis/1/avis.gabarit": Workbench.version("1", valid: "from 2023-01-01 until 2024-04-15"),
            "avis/avis.gabarit": Workbench.version("2", valid: "from 2024-04-15"),
        ])
        #expect(catalogue.load("avis").template?.label == "avis@2")
        #expect(catalogue.load("avis", on: CivilDate(iso: "2024-04-14")).template?.label == "avis@1")
    }

    @Test func `an old letter comes out another`() throws {
        let first = Workbench.version("1", valid: "from 2023-01-01")
        let catalogue = try Workbench.catalogue(["avis/avis.gabarit": first])
        var publication = try Publication(catalogue)
        _ = try publication.publish(try #require(catalogue.series("avis").versions.first))
        #expect(catalogue.load("avis").template?.label == "avis@1")
        let changed = first.replacing("Texte", with: "Autre texte")
        for path in ["avis/avis.gabarit", "avis/1/avis.gabarit"] {
            let file = URL(fileURLWithPath: catalogue.root.path + "/" + path)
            try Data(changed.utf8).write(to: file)
            #expect(catalogue.load("avis").diagnostics.map(\.code) == ["version.changed"])
            try Data(first.utf8).write(to: file)
        }
        #expect(catalogue.load("avis").template?.label == "avis@1")
    }

    @Test func `imports go round in a circle`() {
        Workbench.refuses(
            "import \"a.gabarit\"", "import.cycle",
            files: ["a.gabarit": "import \"b.gabarit\"", "b.gabarit": "import \"a.gabarit\""])
    }

    @Test func `the wall clock, chance or the network is asked`() {
        for name in ["today", "now", "random", "uuid", "env", "fetch"] {
            Workbench.refuses("\"{\(name)}\"", "name.unknown")
        }
    }

    // MARK: - Sending

    @Test func `something is sent to an address that is absent`() {
        let safe = "when courriel is none -> task; when email rejected -> task; otherwise -> email"
        Workbench.decides(safe)
        Workbench.decides("when email rejected -> task; otherwise -> email", refusedBy: "policy.address-absent")
        Workbench.decides(safe, refusedBy: "policy.missing-address", addresses: "post to adresse")
        Workbench.decides(safe, refusedBy: "policy.bad-address", addresses: "email to adresse\n  post to adresse")
    }

    @Test func `a case has no rule`() {
        Workbench.decides("when ouvert -> download; otherwise -> task")
        Workbench.decides("when ouvert -> download", refusedBy: "policy.missing-otherwise")
        Workbench.decides(
            "when ouvert -> download; when ouvert and courriel is some -> task; otherwise -> task",
            refusedBy: "policy.unreachable")
    }

    @Test func `the same letter goes out twice, or sending never ends`() {
        Workbench.decides("when post returned -> task; when adresse is some -> post; otherwise -> task")
        Workbench.decides("when adresse is some -> post; otherwise -> task", refusedBy: "policy.used-again")
        Workbench.decides(
            "when ouvert -> held(releasedBy: \"le responsable\"); otherwise -> task", refusedBy: "policy.used-again")
    }

    @Test func `nobody is reached, and nobody knows`() {
        Workbench.decides("when post returned -> task; when adresse is some -> post; otherwise -> task")
        Workbench.decides(
            "when post returned -> download; when adresse is some -> post; otherwise -> task",
            refusedBy: "policy.silent")
    }
}
