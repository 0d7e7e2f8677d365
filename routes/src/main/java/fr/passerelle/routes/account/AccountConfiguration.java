package fr.passerelle.routes.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The steps of accounts, and who else decides about them. */
@Configuration(proxyBeanMethods = false)
@Import({AccountMatcher.class, AccountReconciliation.class, UnsettledAccounts.class})
public class AccountConfiguration {}
