package fr.passerelle.routes.certifiability;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The steps of the certifiability. */
@Configuration(proxyBeanMethods = false)
@Import(CertifiabilitySync.class)
public class CertifiabilityConfiguration {}
