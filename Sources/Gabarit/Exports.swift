// One import is enough: records, days, amounts, messages and purposes come along with the façade.
@_exported public import GabaritContent
@_exported public import GabaritExport
@_exported public import GabaritLanguage
@_exported public import GabaritPrimitives
