"""Where each exercise of the course is practised."""

from easeback import content


def places_of(course: content.Course, language: str) -> dict[str, dict[str, str]]:
    """Of each exercise by id its name, its lesson, and the file of that; both empty where there is none."""
    files = content.lesson_files(course.root, language)
    return {
        name: {
            "name": exercise.name,
            "lesson": (lesson := lesson_of(name, course, files)),
            "file": files.get(lesson, ""),
        }
        for name, exercise in course.exercises.items()
    }


def lesson_of(exercise: str, course: content.Course, files: dict[str, str]) -> str:
    """The lesson where an exercise is practised, as its address says it; empty where there is none.

    That is the lesson of the same name, or else one with a step of the plan for it, or else calm-now.
    """
    steps = [step.lesson for step in course.plan_steps.values() if step.exercise == exercise]
    calm = ["calm-now"] if any(rule.exercise == exercise for rule in course.calm_rules) else []
    return next((lesson for lesson in [exercise, *steps, *calm] if lesson in files), "")
