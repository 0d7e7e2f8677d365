package fr.passerelle.domain.verdict;

/** How grave a finding is: an {@code ERROR} refuses the whole input, a {@code WARNING} only tells. */
public enum Severity {
    ERROR,
    WARNING
}
