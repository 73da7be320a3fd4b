/// The `codeRetour` values that the mock refuses with.
///
/// Those under 20900 are Chorus Pro's own, and mean different things at different endpoints. Those from 20900 on stand in
/// for codes that no public source gives; their `libelle` names the field and the value.
public enum ChorusProMockCode: Int, Hashable, Sendable, CaseIterable {
    /// `completer`: there is no such invoice. `rechercher/recipiendaire`: nothing found.
    case noSuchInvoiceOrNothingFound = 20000
    /// `deposer/flux`: the file is bigger than 10 MB.
    case flowTooBig = 20001
    /// `completer`: the invoice is not suspended.
    case notSuspended = 20002
    /// `ajouter/fichier`: the file is bigger than 10 MB.
    case fileTooBig = 20003
    /// A field is missing that the endpoint can't do without.
    case missingField = 20900
    /// No file with this id was uploaded by this account.
    case unknownFile = 20901
    /// This account has submitted an invoice of this number for this supplier before.
    case duplicateInvoice = 20902
    /// No structure with this id or SIRET.
    case unknownStructure = 20903
    /// No invoice with this id among those of this account.
    case unknownInvoice = 20904
    /// The invoice's status doesn't allow this.
    case wrongStatus = 20905
    /// No flow with this number was deposited by this account.
    case unknownFlow = 20906
    /// No active service with this code or id in the structure.
    case unknownService = 20907
    /// A field's value has another form than the documentation asks for.
    case wrongForm = 20908
}
