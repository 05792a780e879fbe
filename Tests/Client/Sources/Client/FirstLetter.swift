import Gabarit

/// The guide "Render your first letter".
func firstLetter(templates: String, fonts: String) async throws -> [UInt8] {
    let catalogue = try LiveCatalogue(templates: templates, fontLocks: [fonts])
    let renderer = Renderer()

    let record: JSONValue = [
        "numero": "2026-0042", "edition": "2026-03-01", "nom": "Camille Martin",
        "lignes": [["objet": "Loyer", "montant": "412.50"]],
    ]
    let request = RenderRequest(try catalogue.template("avis"), .value(record))
    let letter = try await renderer.render(request)
    print("\(letter.template): \(letter.pages) page, \(letter.bytes.count) bytes")

    return letter.bytes
}

func typedLetter(_ notice: Notice, _ template: ServedTemplate, _ renderer: Renderer) async throws -> Rendered {
    try await renderer.render(RenderRequest(template, .value(try JSONValue(encoding: notice))))
}
