package fr.passerelle.routes.frame;

/** @param consumers pieces of work done at once in each flow */
public record FlowSettings(int consumers) {}
