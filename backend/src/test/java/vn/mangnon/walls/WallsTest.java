package vn.mangnon.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.mangnon");
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages("vn.mangnon.walls.fixture");

    static Stream<ArchRule> walls() {
        return new Walls("vn.mangnon").all().stream();
    }

    static Stream<ArchRule> wallsOfTheBrokenHouse() {
        return new Walls("vn.mangnon.walls.fixture").all().stream();
    }

    @Test
    void thereIsAHouseToLookAt() {
        assertThat(HOUSE.contain("vn.mangnon.platform.Problem")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void theWallStands(ArchRule wall) {
        assertThatCode(() -> wall.check(HOUSE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("wallsOfTheBrokenHouse")
    void theWallFailsOnABreach(ArchRule wall) {
        assertThatThrownBy(() -> wall.check(BREACHES)).isInstanceOf(AssertionError.class);
    }
}
