package fr.passerelle.domain.work;

/** Why an attempt failed, which decides how often the work is tried again. */
public enum FailureKind {
    /** The partner said no: it would say no again. */
    REFUSED,
    /** The partner does not answer, or not as it should: it heals without anybody. */
    SILENT,
    /** A fault on our side. */
    FAULT
}
