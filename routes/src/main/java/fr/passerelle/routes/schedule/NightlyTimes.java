package fr.passerelle.routes.schedule;

/** When the hub asks by itself: Quartz's expressions, Europe/Paris. */
public record NightlyTimes(String siecle, String certifiability, String results, String recovery) {}
