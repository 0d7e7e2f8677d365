package fr.passerelle.domain.school;

/** Kinds of secondary schools; LSU serves collèges, LSL serves lycées. */
public enum SchoolKind {
    COLLEGE,
    LYCEE
}
