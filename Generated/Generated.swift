// The models and methods of this module are emitted from the YAML files in specs/ at every build, by the plugin
// EndpointClientPlugin. Edit those files; nothing emitted is kept in the repository.
//
// The build finds the specs through the link Generated/specs: the package manager plans again only when a folder
// inside a target changes.
