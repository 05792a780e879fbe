import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import Testing

/// A document read aloud.
struct ReaderTests {
    typealias S = Sketch

    private func document(_ language: String) -> Content {
        let size = Size(width: .millimetres(30), height: .millimetres(30))
        let box = Rectangle(origin: Point(x: .zero, y: .zero), size: size)
        let layout = FieldsLayout(isStacked: false, across: 1, labelWidth: .zero, columnGap: .zero, rowGap: .zero)
        let pair = { (label: String, value: TypedInline) in
            S.element(.pair(label: [.text(label, S.span)], value: [value], labelStyle: .empty, valueStyle: .empty))
        }
        let text = { (text: String) in S.paragraph(.text(text, S.span)) }
        let template = S.template(
            language: language,
            base: PageModel.Master(
                margins: Edges(all: .zero),
                header: PageModel.Furniture(rectangle: box, body: [text("Bandeau")], span: S.span),
                footer: nil, background: nil),
            body: [
                S.element(
                    .frame(
                        FixedFrame(reserve: nil, rectangle: box, overflow: .proved),
                        [
                            S.element(.lines(S.expression(.list([S.words("MME DURAND"), S.words("75013 PARIS")]))))
                        ])),
                S.element(
                    .heading(
                        level: 1,
                        [.strong([.text("Attestation", S.span)], S.span), .lineBreak(S.span), .text("simple", S.span)])),
                S.element(.rule(thickness: .points(1))),
                S.element(
                    .fields(
                        layout,
                        [
                            pair("Numéro :", .grouped(S.words("1110318016"), [3, 7])),
                            pair("Nom", .text("Durand", S.span)),
                        ])),
                S.paragraph(
                    .text("Voir ", S.span),
                    .link([.text("le portail", S.span)], target: S.words("https://a.fr"), S.span), .text(".", S.span)),
                S.paragraph(
                    .text("Dit ", S.span),
                    .passage(
                        [.text("what", S.span)], LanguageTag(language == "fr" ? "en" : "fr"), S.span),
                    .text(".", S.span)),
                S.element(
                    .list(
                        marker: .bullet("–"),
                        [
                            S.element(.item([text("un"), text("suite")])),
                            S.element(
                                .item([
                                    text("deux"),
                                    S.element(.list(marker: .number, [S.element(.item([text("dedans")]))])),
                                ])),
                        ])),
                S.element(
                    .row(
                        gap: .zero,
                        [
                            S.element(.column(.fraction(1), [text("gauche")])),
                            S.element(
                                .column(
                                    .fraction(1),
                                    [
                                        S.element(.shape(.ellipse, size, alternative: S.words("Rond"))),
                                        S.element(.shape(.line, size, alternative: nil)),
                                    ])),
                        ])),
                S.element(
                    .keep([
                        S.element(
                            .code(S.words("https://a.fr"), size: .zero, correction: .low, alternative: S.words("Code")))
                    ])),
                S.element(.paragraph([.text("In English", S.span)]), language: language == "fr" ? "en" : "fr"),
                S.element(.paragraph([.text("ici", S.span)]), language: language),
            ])
        let content = S.content(template, purpose: .specimen)
        #expect(content.defects.isEmpty)
        return content
    }

    @Test func `a French document is read in French`() {
        #expect(
            Reader.read(document("fr")) == """
                document : Titre
                langue : français
                mention : SPÉCIMEN
                MME DURAND
                75013 PARIS
                titre de niveau 1 : Attestation simple
                Numéro : 1110318016
                Nom : Durand
                Voir le portail (lien : https://a.fr).
                Dit en anglais : what.
                liste de 2 éléments
                puce un
                  suite
                puce deux
                  liste de 1 élément
                  1. dedans
                  fin de liste
                fin de liste
                gauche
                figure : Rond
                code à lire par un appareil : Code
                en anglais : In English
                ici

                """)
    }

    @Test func `an English document is read in English`() {
        let text = Reader.read(document("en"))
        #expect(text.hasPrefix("document: Titre\nlanguage: English\nmark: SPECIMEN\n"))
        #expect(text.contains("heading level 1: Attestation simple\n"))
        #expect(text.contains("list of 2 items\nbullet un\n"))
        #expect(text.contains("in French: In English\n"))
    }

    @Test func `furniture is silent`() {
        #expect(!Reader.read(document("fr")).contains("Bandeau"))
    }
}
