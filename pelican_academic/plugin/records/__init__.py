"""What was read -> the records of people and papers, and what pages say of both."""
