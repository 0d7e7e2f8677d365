package fr.passerelle.domain.school;

/**
 * Kinds of secondary schools. LSL serves pupils of lycées; LSU serves pupils of 3e wherever they are, so a kind tells nobody's
 * level, and counts only where nothing tells it. */
public enum SchoolKind {
    COLLEGE,
    LYCEE
}
