package fr.passerelle.routes.file;

/** @param maxBytes a larger file is set aside without being read */
public record IntakeLimits(long maxBytes) {}
