SELECT rule, pairs, songs, films, probability FROM recommendation_pair ORDER BY rule
