package io.meshport.scaffolder.service.upgrade;

import io.meshport.scaffolder.model.upgrade.MergedTree;

/**
 * What an upgrade would do.
 *
 * @param from revision that the product is at
 * @param to the newest one
 * @param merged the files afterwards
 */
public record UpgradeDetails(String from, String to, MergedTree merged) {}
