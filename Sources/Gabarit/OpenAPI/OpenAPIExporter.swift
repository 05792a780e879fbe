import GabaritContent
public import GabaritLanguage
import GabaritPrimitives

/// Writes contracts as an OpenAPI document (3.1.0): one operation a template, whose request is the template's data and whose answer the
/// document, or a problem (RFC 9457).
///
/// The same templates give the same bytes.
public struct OpenAPIExporter {
    /// One operation.
    public struct Entry: Sendable {
        /// The name that the template is called by.
        public var name: String
        /// The version whose contract is told.
        public var template: Template

        /// Makes an entry.
        public init(name: String, template: Template) {
            self.name = name
            self.template = template
        }
    }

    private let entries: [Entry]
    private let version: String
    private let server: String

    /// The document of some templates, whose names are distinct.
    ///
    /// - Parameters:
    ///   - version: What the service calls this state of its contracts; their digest where it says nothing.
    ///   - server: The address that the paths are below.
    public static func document(of entries: [Entry], version: String? = nil, server: String) -> String {
        let digest = SHA256(
            of: entries.map { "\($0.name) \($0.template.contract.canonicalText)" }.joined(separator: "\n"))
        let exporter = OpenAPIExporter(
            entries: entries, version: version ?? String(digest.hexadecimal.prefix(12)), server: server)
        return JSONWriter.text(exporter.document, isIndented: true) + "\n"
    }

    private var document: JSONValue {
        .object([
            "openapi": .string("3.1.0"),
            "info": .object([
                "title": .string("Gabarit"),
                "description": .string("Documents made of typed templates: data in, the finished PDF out."),
                "version": .string(version),
            ]),
            "jsonSchemaDialect": .string("https://json-schema.org/draft/2020-12/schema"),
            "servers": .array([.object(["url": .string(server)])]),
            "paths": Self.object(entries.map { ("/documents/\($0.name)", .object(["post": Self.operation($0)])) }),
            "components": .object([
                "schemas": Self.object(
                    entries.flatMap { SchemaExporter.components(of: $0.template, name: $0.name) }
                        + [("Problem", ProblemSchema.problem)]),
                "parameters": Self.parameters,
                "responses": Self.responses,
            ]),
        ])
    }

    private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        JSONValue(.object(members.map { JSONMember(name: $0.0, value: $0.1) }))
    }

    private static func reference(_ kind: String, _ name: String) -> JSONValue {
        .object(["$ref": .string("#/components/\(kind)/\(name)")])
    }

    private static func operation(_ entry: Entry) -> JSONValue {
        let template = entry.template
        let summary = template.documentation?.split(separator: "\n").first.map(String.init) ?? entry.name
        return .object([
            "operationId": .string(entry.name),
            "summary": .string(summary),
            "description": .string("The template `\(template.name)@\(template.version)`."),
            "parameters": .array(["purpose", "on", "size"].map { reference("parameters", $0) }),
            "requestBody": .object([
                "required": .bool(true),
                "content": .object(["application/json": .object(["schema": reference("schemas", entry.name)])]),
            ]),
            "responses": .object([
                "200": .object([
                    "description": .string("The document: PDF/UA-1 and PDF/A-3a, or its first page as a picture."),
                    "content": .object(["application/pdf": .object([:]), "image/png": .object([:])]),
                ]),
                "400": reference("responses", "malformed"),
                "413": reference("responses", "tooLarge"),
                "422": reference("responses", "unfit"),
                "500": reference("responses", "failed"),
                "503": reference("responses", "busy"),
            ]),
        ])
    }

    private static let parameters = JSONValue.object([
        "purpose": parameter(
            "purpose", "What the document is for: specimens and duplicates are marked.",
            .object([
                "type": .string("string"), "enum": .array(Purpose.allCases.map { .string($0.rawValue) }),
                "default": .string(Purpose.live.rawValue),
            ])),
        "on": parameter(
            "on", "The day whose version is meant; by default the document's own.",
            .object(["type": .string("string"), "format": .string("date")])),
        "size": parameter(
            "size", "Whole pages scaled to a format that the template names.",
            .object(["type": .string("string"), "enum": .array(PaperFormat.allCases.map { .string($0.rawValue) })])),
    ])

    private static func parameter(_ name: String, _ description: String, _ schema: JSONValue) -> JSONValue {
        .object([
            "name": .string(name), "in": .string("query"), "description": .string(description), "schema": schema,
        ])
    }

    private static let responses = JSONValue.object([
        "malformed": answer("The body is no JSON, or not in UTF-8."),
        "tooLarge": answer("The body has more bytes than the service takes."),
        "unfit": answer("The data do not fit the contract: every fault, each with its place."),
        "failed": answer("A defect of the service: nothing was made."),
        "busy": answer(
            "The service has as much to do as it may: ask again later.",
            headers: .object([
                "Retry-After": .object([
                    "description": .string("Seconds."),
                    "schema": .object(["type": .string("integer"), "minimum": .integer(0)]),
                ])
            ])),
    ])

    private static func answer(_ description: String, headers: JSONValue? = nil) -> JSONValue {
        object(
            [("description", .string(description))] + (headers.map { [("headers", $0)] } ?? [])
                + [
                    (
                        "content",
                        .object(["application/problem+json": .object(["schema": reference("schemas", "Problem")])])
                    )
                ])
    }
}
