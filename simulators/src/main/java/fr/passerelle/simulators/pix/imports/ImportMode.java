package fr.passerelle.simulators.pix.imports;

/** How an import answers (contract siecle B.2). */
public enum ImportMode {
    /** 2023-24: the call itself imports, and answers 412 with every error. */
    SYNCHRONOUS,
    /** Since 2025: the call stores the file; the outcome is read from {@code import-information}. */
    ASYNCHRONOUS
}
