"""Nouns of schools: what a teacher would put into a world, and what she only talks about.

They were written down before anybody looked at what WordNet says of them.
"""

from typing import Final

THINGS: Final = """
aeroplane, anchor, ant, antelope, apple, aquarium, arch, armchair, axe, backpack, ball, balloon, banana, barn,
barrel, basket, bat, bathtub, beaker, bear, bed, bee, bell, bench, bicycle, blackboard, boat, book, bookshelf,
bottle, bowl, box, brain, bread, bridge, broom, bucket, bus, butterfly, cactus, cake, camel, candle, canoe, car,
carpet, carrot, castle, cat, cave, chair, chest, chimney, church, clock, cloud, computer, cow, crane, crown, cube,
cup, curtain, dam, desk, dinosaur, doctor, dog, door, dragon, dress, drum, duck, eagle, elephant, farmer, fence,
firefighter, fish, flag, flower, fork, fountain, fox, fridge, frog, garden, gate, giraffe, globe, goat, guitar,
hammer, hat, heart, helicopter, helmet, horse, house, igloo, island, jar, kite, knife, knight, ladder, lamp, leaf,
lighthouse, lion, lung, magnet, microscope, mill, mirror, monkey, mountain, mushroom, nest, oven, owl, palace, palm
tree, pencil, penguin, piano, pig, pirate, planet, plate, pond, pyramid, rabbit, river, robot, rocket, sandwich,
ship, shop, skeleton, spider, statue, stove, sword, telescope, temple, tent, tiger, train, tree, umbrella, volcano,
well, windmill
"""

TALK: Final = """
ability, activity, addition, advice, age, aim, amount, answer, argument, arrival, aspect, assessment, attention,
attitude, balance, beginning, behaviour, belief, benefit, birthday, break, calculation, cause, challenge, chance,
change, choice, class discussion, climate, comparison, competition, concept, conclusion, condition, confidence,
connection, consequence, conversation, courage, credit, criterion, culture, curriculum, data, date, day, debate,
decision, definition, democracy, description, difference, direction, discovery, discussion, distance, economy,
education, effect, effort, end, energy, equation, event, evidence, example, exercise, experience, explanation,
exploration, fact, fairness, feedback, feeling, fraction, freedom, friendship, fun, future, game, goal, grade,
grammar, group, growth, habit, help, history, homework, hour, idea, importance, information, instruction, interest,
introduction, job, justice, kind, knowledge, language, law, learning, lesson, level, literacy, mathematics, meaning,
measurement, meeting, memory, method, minute, mood, multiplication, need, number, objective, opinion, order, part,
peace, percentage, photosynthesis, plan, practice, presentation, problem, process, progress, project, purpose,
quality, quarter, question, reason, reflection, respect, responsibility, result, review, role, rule, science,
session, side, skill, step, strategy, subject, task, team, theme, time, top, topic, understanding, vocabulary, way,
week
"""
