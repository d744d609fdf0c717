package io.meshport.scaffolder.service.upgrade;

import io.meshport.scaffolder.model.upgrade.MergedTree;
import io.meshport.scaffolder.model.upgrade.TemplateQuestions;
import java.util.Optional;

/**
 * What an upgrade would do.
 *
 * @param from revision that the product is at
 * @param to the newest one
 * @param questions what has to be answered before
 * @param merged the files afterwards; unchanged while something has to be answered
 * @param opened the branch that it is on already, if it is
 * @param mayOpen whether the caller may put it on a branch
 */
public record UpgradeDetails(
    String from,
    String to,
    TemplateQuestions questions,
    MergedTree merged,
    Optional<OpenedUpgrade> opened,
    boolean mayOpen) {}
