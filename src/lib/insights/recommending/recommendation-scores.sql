SELECT from_probability, pairs, probability, correct FROM recommendation_calibration ORDER BY from_probability
