package io.meshport.access.rest;

/** Taking a request back needs no words. */
public record WithdrawalInput() {}
