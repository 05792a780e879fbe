public import GabaritLanguage
public import GabaritPrimitives

/// A policy's rules as a decision table: what can be printed, kept beside a release, or given to a template as data.
///
/// Its JSON fits the contract of a template that prints it.
public struct PolicyTable: Hashable, Sendable {
    /// One rule.
    public struct Row: Hashable, Sendable {
        /// The number, from 1.
        public var number: Int
        /// The condition as written; none in the last row, which applies where no other does.
        public var condition: String?
        /// The channels, in order.
        public var outcomes: [String]
        /// Who may release what it holds.
        public var releasedBy: String?
        /// Why.
        public var reason: String

        fileprivate var json: JSONValue {
            .record([
                ("number", .integer(number)), ("condition", condition.map(JSONValue.string)),
                ("outcomes", .array(outcomes.map(JSONValue.string))),
                ("releasedBy", releasedBy.map(JSONValue.string)), ("reason", .string(reason)),
            ])
        }
    }

    /// Where a channel reaches somebody.
    public struct Address: Hashable, Sendable {
        /// The channel.
        public var channel: String
        /// The address as written.
        public var address: String
    }

    /// The policy's name.
    public var policy: String
    /// What it is for.
    public var documentation: String?
    /// The channels that have an address, and how it is written.
    public var addresses: [Address]
    /// The switches, with what they are where nobody sets them.
    public var switches: [Policy.Switch]
    /// The rules, in order.
    public var rows: [Row]

    /// Reads the table of a policy.
    public init(_ policy: Policy) {
        self.policy = policy.name
        documentation = policy.documentation.map(Self.unwrapped)
        switches = policy.switches
        addresses = PolicyChannel.allCases.compactMap { channel in
            policy.addresses[channel].map { Address(channel: channel.rawValue, address: $0.text) }
        }
        rows = policy.allRules.map { rule in
            Row(
                number: rule.number, condition: rule.condition == nil ? nil : rule.conditionText,
                outcomes: rule.outcomes.map(\.channel.rawValue),
                releasedBy: rule.outcomes.lazy.compactMap(\.releaser).first, reason: rule.reason)
        }
    }

    /// A text whose lines end where the file's do, with its paragraphs alone as lines.
    private static func unwrapped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .split(whereSeparator: \.isEmpty)
            .map { $0.joined(separator: " ") }
            .joined(separator: "\n")
    }

    /// The table as a record, `{"policy": …, "date": …, "rules": […]}`; the day on which it is drawn up is left out where none is given.
    public func json(on day: CivilDate? = nil) -> JSONValue {
        .record([
            ("policy", .string(policy)), ("date", day.map { .string($0.iso) }),
            ("description", documentation.map(JSONValue.string)),
            (
                "addresses",
                .array(
                    addresses.map { .record([("channel", .string($0.channel)), ("address", .string($0.address))]) })
            ),
            ("switches", .array(switches.map { .record([("name", .string($0.name)), ("isOn", .bool($0.isOn))]) })),
            ("rules", .array(rows.map(\.json))),
        ])
    }

    /// The names of the columns of ``lines``.
    public static let columns = ["rule", "condition", "outcomes", "releasedBy", "reason"]

    /// The rows as texts, one for each of ``columns``.
    public var lines: [[String]] {
        rows.map { row in
            [
                String(row.number), row.condition ?? "otherwise", row.outcomes.joined(separator: ", "),
                row.releasedBy ?? "", row.reason,
            ]
        }
    }
}

extension JSONValue {
    /// An object whose absent members are left out.
    fileprivate static func record(_ members: [(name: String, value: JSONValue?)]) -> JSONValue {
        JSONValue(.object(members.compactMap { name, value in value.map { JSONMember(name: name, value: $0) } }))
    }
}
