package io.meshport.scaffolder.rest.upgrade;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.model.upgrade.FileChange;
import io.meshport.scaffolder.rest.template.JsonObjects;
import io.meshport.scaffolder.rest.template.TemplatePageView;
import io.meshport.scaffolder.rest.template.ValuesReportView.ValueViolationView;
import io.meshport.scaffolder.service.upgrade.UpgradeDetails;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.RawText;
import org.jspecify.annotations.Nullable;

/**
 * What an upgrade would do.
 *
 * @param from revision that the product is at
 * @param to the newest revision
 * @param conflicts how many files a person has to look at
 * @param files what happens to which file, by path; nothing when there is nothing to upgrade, or
 *     while something is missing
 * @param values the values that the files are made from, with the defaults of what is new
 * @param violations which values the new revision needs otherwise; nothing can be shown before
 * @param pages the pages of the wizard that ask for them
 * @param opened the branch that the upgrade is on already; absent when it is not opened
 * @param allowedActions {@code open} for those who may put it on a branch
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpgradeView(
    String from,
    String to,
    int conflicts,
    List<UpgradeFileView> files,
    Map<String, Object> values,
    List<ValueViolationView> violations,
    List<TemplatePageView> pages,
    @Nullable UpgradeBranchView opened,
    List<String> allowedActions) {
  // More than a person compares in a browser.
  private static final int LONGEST = 256 << 10;

  static UpgradeView of(UpgradeDetails upgrade) {
    return new UpgradeView(
        upgrade.from(),
        upgrade.to(),
        upgrade.merged().conflicts().size(),
        upgrade.merged().changes().stream().map(UpgradeFileView::of).toList(),
        JsonObjects.map(upgrade.questions().values()),
        upgrade.questions().violations().stream()
            .map(violation -> new ValueViolationView(violation.pointer(), violation.message()))
            .toList(),
        TemplatePageView.of(upgrade.questions().pages()),
        upgrade.opened().map(UpgradeBranchView::of).orElse(null),
        upgrade.mayOpen() ? List.of("open") : List.of());
  }

  /**
   * What happens to a file.
   *
   * @param path of the file
   * @param change what happens
   * @param before its text now; absent when there is none, or it is no text or too long
   * @param after its text afterwards, with conflict markers; absent likewise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record UpgradeFileView(
      String path, FileChange.Fate change, @Nullable String before, @Nullable String after) {
    static UpgradeFileView of(FileChange change) {
      return new UpgradeFileView(
          change.path(), change.kind(), text(change.before()), text(change.after()));
    }

    private static @Nullable String text(@Nullable TreeFile file) {
      if (file == null || file.size() > LONGEST || RawText.isBinary(file.content())) {
        return null;
      }
      return file.text();
    }
  }
}
