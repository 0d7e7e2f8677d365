package fr.passerelle.routes.school;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The steps of a school's referential. */
@Configuration(proxyBeanMethods = false)
@Import(ReferentialImport.class)
public class SchoolConfiguration {}
