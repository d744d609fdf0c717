package io.meshport.scaffolder.model.draft;

import io.meshport.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The drafts of wizards. */
public interface TemplateDraftRepository {
  /** Keeps a new draft. */
  void add(TemplateDraft draft);

  /** Forgets a draft. */
  void remove(TemplateDraft draft);

  /** The draft with this id. */
  Optional<TemplateDraft> find(UUID id);

  /** The drafts of a person, the newest first. */
  List<TemplateDraft> listOf(UserId owner);

  /** Writes pending changes now, so that the version that is answered is the new one. */
  void flush();
}
