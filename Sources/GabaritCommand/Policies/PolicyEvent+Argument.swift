public import ArgumentParser
public import GabaritLanguage

/// An event is given by the words that name it in a policy.
extension PolicyEvent: ExpressibleByArgument {}
