package fr.passerelle.domain.setting;

/**
 * A setting as it counts now.
 *
 * @param key as the file of settings writes it, or the variable of the environment that alone gives it
 * @param value without any secret; for a secret, whether it is given; empty when there is none
 * @param isSecret whether its value is shown to nobody
 * @param origin where the value comes from, in French
 * @param meaning what it does, in French, as the commented file says; empty when that says nothing
 */
public record Setting(String key, String value, boolean isSecret, String origin, String meaning) {}
