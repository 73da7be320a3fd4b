// One import gives the whole client: `import ChorusPro`.
@_exported public import EndpointCoding
@_exported public import EndpointRuntime
@_exported public import Generated
