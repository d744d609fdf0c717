package io.meshport.scaffolder.adapter.template;

import io.meshport.access.adapter.TestDatabase;
import io.meshport.scaffolder.model.template.shelf.TemplateShelf;
import io.meshport.scaffolder.model.template.shelf.TemplateShelfContract;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

class JpaTemplateShelfIT extends TemplateShelfContract {
  private final TestDatabase database = new TestDatabase();
  private final TemplateShelf shelf = new JpaTemplateShelf(database.entities());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected TemplateShelf shelf() {
    return shelf;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return database.inTransaction(work);
  }
}
