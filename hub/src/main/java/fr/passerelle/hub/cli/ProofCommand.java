package fr.passerelle.hub.cli;

import java.util.concurrent.Callable;

/**
 * A command that production does without: the demo, its academy, the bench. Found by {@link java.util.ServiceLoader}, where
 * its library is on the class path; gives the exit code.
 */
public interface ProofCommand extends Callable<Integer> {}
