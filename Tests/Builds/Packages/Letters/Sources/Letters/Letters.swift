/// What this package has of its own: a target without any Swift file is none to the package manager.
public enum LettersPackage {}
