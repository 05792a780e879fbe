import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

@testable import GabaritLayout

/// A letter of several pages with most that a document may hold, in millimetres.
enum LetterSketch {
    static let blue = Color(red: 0, green: 0, blue: 145)
    static let tint = Color(red: 244, green: 245, blue: 251)

    static func content(paragraphs: Int = 14) -> Content {
        var sketch = Sketch()
        sketch.size = Size(width: .millimetres(210), height: .millimetres(297))
        sketch.margins = Edges(
            top: .millimetres(25), right: .millimetres(20), bottom: .millimetres(28), left: .millimetres(20))
        sketch.masters[.first] = .init(
            margins: Edges(
                top: .millimetres(99), right: .millimetres(20), bottom: .millimetres(28), left: .millimetres(20)),
            header: nil, footer: nil, background: nil)
        let window = rectangle(90, 34, 110, 56)
        sketch.reserves = [.init(name: "fenetre", rectangle: window, span: nowhere)]
        sketch.mark = "SPÉCIMEN"
        let small = sketch.style {
            $0.size = .points(7.5)
            $0.leading = .points(10)
            $0.color = Color(red: 90, green: 90, blue: 90)
            $0.spaceAfter = .zero
        }
        let smallProperties = sketch.styles[small.index]
        let smallEnd = sketch.style {
            $0 = smallProperties
            $0.alignment = .end
        }
        let postal = sketch.style {
            $0.family = "Liberation Mono"
            $0.leading = .millimetres(3.4)
            $0.kerning = false
            $0.spaceAfter = .zero
        }
        let title = sketch.style {
            $0.size = .points(16)
            $0.leading = .points(21)
            $0.color = blue
            $0.spaceAfter = .millimetres(3)
        }
        let subtitle = sketch.style {
            $0.size = .points(11)
            $0.weight = 700
            $0.leading = .points(15)
            $0.spaceAfter = .millimetres(0.5)
        }
        let label = sketch.style {
            $0.size = .points(9)
            $0.leading = .points(14)
            $0.color = Color(red: 90, green: 90, blue: 90)
        }
        let value = sketch.style {
            $0.weight = 500
            $0.leading = .points(14)
        }
        let number = sketch.style {
            $0.size = .points(20)
            $0.weight = 700
            $0.leading = .points(26)
        }
        let link = sketch.style {
            $0.color = blue
            $0.underline = true
        }
        let body = sketch.style { $0.leading = .points(14) }
        let thin = sketch.style { $0.borderColor = Color(red: 213, green: 213, blue: 220) }
        let flat = sketch.style { $0.spaceAfter = .zero }

        var footer = [sketch.block(.rule(thickness: .points(0.5)), thin), sketch.block(.space(.millimetres(2)))]
        let count: [Inline] = [
            .text("Page ", isVerbatim: false, nowhere), .pageNumber(nowhere),
            .text(" sur ", isVerbatim: false, nowhere),
            .pageCount(nowhere),
        ]
        footer.append(
            sketch.block(
                .row(
                    gap: .millimetres(4),
                    [
                        sketch.column(
                            .fraction(1), [sketch.text("Demande n° 0750324012345G7501 · modèle 2024-04", small)]),
                        sketch.column(.fixed(.millimetres(40)), [sketch.block(.paragraph(count), smallEnd)]),
                    ])))
        sketch.furniture = [
            .init(selector: nil, place: .footer, rectangle: rectangle(20, 273, 170, 14), blocks: footer)
        ]
        let left = sketch.style {
            $0.border = Edges(top: .zero, right: .zero, bottom: .zero, left: .millimetres(1.6))
            $0.borderColor = blue
            $0.padding = Edges(top: .zero, right: .zero, bottom: .zero, left: .millimetres(4))
        }
        let republic = sketch.style {
            $0.size = .points(12)
            $0.weight = 700
            $0.leading = .points(14)
            $0.spaceAfter = .millimetres(2.2)
        }
        let motto = sketch.style {
            $0.size = .points(8)
            $0.italic = true
            $0.leading = .points(10)
            $0.spaceAfter = .zero
        }
        sketch.body = [
            sketch.block(
                .frame(
                    FixedFrame(reserve: nil, rectangle: rectangle(20, 13, 68, 26), overflow: .proved),
                    [
                        sketch.block(
                            .box([
                                sketch.text("RÉPUBLIQUE\nFRANÇAISE", republic),
                                sketch.text("Liberté\nÉgalité\nFraternité", motto),
                            ]), left)
                    ])),
            sketch.block(
                .frame(
                    FixedFrame(reserve: "fenetre", rectangle: rectangle(105, 55, 85, 24), overflow: .proved),
                    [
                        sketch.block(
                            .lines(
                                ["MADAME MARIE THERESE LE GOFF", "12 B RUE DE LA LIBERTE", "75013 PARIS"].map {
                                    [.text($0, isVerbatim: true, nowhere)]
                                }), postal)
                    ])),
            sketch.block(
                .heading(
                    level: 1,
                    [
                        .strong(
                            [
                                .text(
                                    "Attestation simplifiée d’enregistrement départemental", isVerbatim: false, nowhere)
                            ], nowhere),
                        .lineBreak(nowhere),
                        .text("d’une demande de logement locatif social", isVerbatim: false, nowhere),
                    ]), title),
            sketch.block(.rule(thickness: .points(1)), link),
        ]
        let fieldsStyle = sketch.style {
            $0.spaceBefore = .millimetres(3.5)
            $0.spaceAfter = .millimetres(4)
        }
        func pair(_ name: String, _ text: String, _ style: StyleID? = nil) -> Block.Pair {
            var pair = sketch.pair(name, text)
            pair.labelStyle = label
            pair.valueStyle = style ?? value
            return pair
        }
        sketch.body.append(
            sketch.block(
                .fields(
                    FieldsLayout(
                        isStacked: false, across: 1, labelWidth: .millimetres(62), columnGap: .millimetres(4),
                        rowGap: .millimetres(1.2)),
                    [
                        pair("Nom de naissance du demandeur", "Le Goff"),
                        pair("Nom d’usage du demandeur", "Saint-Léger"),
                        pair("Prénoms du demandeur", "Marie-Thérèse, Anne, Solène"),
                    ]), fieldsStyle))
        var grouped = pair("Numéro de votre demande", "", number)
        grouped.value = [.grouped("0750324012345G7501", [3, 4, 6, 5], nowhere)]
        let boxStyle = sketch.style {
            $0.fill = tint
            $0.padding = Edges(
                top: .millimetres(5), right: .millimetres(6), bottom: .millimetres(5), left: .millimetres(6))
            $0.spaceAfter = .millimetres(6)
        }
        let stacked = FieldsLayout(
            isStacked: true, across: 1, labelWidth: .zero, columnGap: .millimetres(4), rowGap: .millimetres(2))
        var three = stacked
        three.across = 3
        let legend = sketch.style {
            $0 = smallProperties
            $0.alignment = .center
        }
        sketch.body.append(
            sketch.block(
                .box([
                    sketch.block(
                        .row(
                            gap: .millimetres(6),
                            [
                                sketch.column(
                                    .fraction(1),
                                    [
                                        sketch.block(.fields(stacked, [grouped])),
                                        sketch.block(.space(.millimetres(3))),
                                        sketch.block(
                                            .fields(
                                                three,
                                                [
                                                    pair("Date de dépôt initial", "1er mars 2024"),
                                                    pair("Date d’expiration", "28 février 2025"),
                                                    pair("Date de délivrance", "15 avril 2024"),
                                                ])),
                                    ]),
                                sketch.column(
                                    .fixed(.millimetres(30)),
                                    [
                                        sketch.block(
                                            .code(
                                                "https://exemple.fr/v/abc", size: .millimetres(30), correction: .medium,
                                                alternative: "Code de vérification de l’attestation")),
                                        sketch.text("Code de vérification", legend),
                                    ]),
                            ]))
                ]), boxStyle))
        sketch.body.append(
            sketch.block(
                .paragraph([
                    .text("La ", isVerbatim: false, nowhere),
                    .strong([.text("version intégrale", isVerbatim: false, nowhere)], nowhere),
                    .text(
                        " de cette attestation d’enregistrement est disponible sur le site ", isVerbatim: false, nowhere
                    ),
                    .link(
                        [.text("www.demande-logement-social.gouv.fr", isVerbatim: false, nowhere)],
                        target: "https://www.demande-logement-social.gouv.fr", nowhere),
                    .text(".", isVerbatim: false, nowhere),
                ])))
        let words =
            "Depuis ce site, vous pouvez aussi actualiser et renouveler votre demande de logement social, ajouter des pièces et suivre son avancement auprès de votre guichet."
        let bar = sketch.style {
            $0.border = Edges(top: .zero, right: .zero, bottom: .zero, left: .millimetres(0.9))
            $0.borderColor = blue
            $0.padding = Edges(top: .zero, right: .zero, bottom: .zero, left: .millimetres(4))
        }
        func partner(_ name: String) -> Block.Column {
            sketch.column(
                .fraction(1),
                [
                    sketch.block(
                        .box([
                            sketch.block(.heading(level: 2, sketch.inlines(name)), subtitle), sketch.text(words, flat),
                            sketch.text("www.exemple.fr", flat),
                        ]), bar)
                ])
        }
        sketch.body.append(sketch.block(.row(gap: .millimetres(8), [partner("Bienvéo"), partner("AL’in")])))
        sketch.body.append(sketch.block(.space(.millimetres(4))))
        sketch.body.append(
            sketch.block(
                .list(
                    .number,
                    [
                        sketch.item([sketch.text(words, flat)]),
                        sketch.item([sketch.text(words, flat), sketch.text("Puis ceci.", flat)]),
                    ])))
        for index in 0..<paragraphs {
            if index % 5 == 0 {
                sketch.body.append(
                    sketch.block(.heading(level: 2, sketch.inlines("Partie \(index / 5 + 1)")), subtitle))
            }
            sketch.body.append(sketch.text(words + " " + words, StyleID(0)))
        }
        sketch.body.append(sketch.block(.box((0..<6).map { _ in sketch.text(words) }), boxStyle))
        var content = sketch.content
        content.linkStyle = link
        content.bodyStyle = body
        return content
    }

    static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
        Rectangle(
            origin: Point(x: .millimetres(x), y: .millimetres(y)),
            size: Size(width: .millimetres(width), height: .millimetres(height)))
    }
}
