package dev.drawdown.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    private final Dice dice = Dice.of(1);

    @Test
    void a_throw_stays_the_same_however_many_others_there_are() {
        var first = dice.between(1, 6, "first");
        var second = dice.between(1, 6, "second");
        assertThat(Dice.of(1).between(1, 6, "second")).isEqualTo(second);
        assertThat(Dice.of(1).between(1, 6, "first")).isEqualTo(first);
    }

    @Test
    void every_face_comes_up_about_as_often() {
        var faces = new int[7];
        IntStream.range(0, 6_000).forEach(i -> faces[dice.between(1, 6, i)]++);
        assertThat(faces[0]).isZero();
        assertThat(IntStream.rangeClosed(1, 6).map(face -> faces[face]))
                .allMatch(count -> count > 850 && count < 1_150);
    }
}
