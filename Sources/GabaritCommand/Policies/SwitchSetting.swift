import ArgumentParser

/// `name=true`.
struct SwitchSetting: ExpressibleByArgument {
    /// The switch.
    let name: String
    /// Whether it is on.
    let isOn: Bool

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, let isOn = Bool(parts[1]) else { return nil }
        name = parts[0]
        self.isOn = isOn
    }
}
