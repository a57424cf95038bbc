# S3 counts the requests under this prefix. CloudWatch bills the counts as custom metrics.
resource "aws_s3_bucket_metric" "currents_production" {
  name   = "braze-currents.production"
  bucket = aws_s3_bucket.bucket.bucket

  filter {
    prefix = "currents/"
  }
}

# Without requests, there is no data: missing data is the silence.
resource "aws_cloudwatch_metric_alarm" "currents_production_silence" {
  alarm_name        = "braze-currents.production.silence"
  alarm_description = "Braze Currents has written nothing to s3://example-braze-currents/currents/ for 6 hours. Current: production. Look at: braze-s3 verify currents. If Braze has no valid credentials, it drops events for good after 48 hours (newer editions of its page: 5 days). Braze writes no empty files, so an app without events looks the same."
  namespace         = "AWS/S3"
  metric_name       = "PutRequests"
  dimensions = {
    BucketName = aws_s3_bucket.bucket.bucket
    FilterId   = aws_s3_bucket_metric.currents_production.name
  }
  alarm_actions       = ["arn:aws:sns:us-east-1:111122223333:on-call"]
  comparison_operator = "LessThanThreshold"
  evaluation_periods  = 72
  ok_actions          = ["arn:aws:sns:us-east-1:111122223333:on-call"]
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  treat_missing_data  = "breaching"
}

resource "aws_cloudwatch_metric_alarm" "currents_production_refused" {
  alarm_name        = "braze-currents.production.refused"
  alarm_description = "S3 refuses requests under s3://example-braze-currents/currents/ (status 4xx). Current: production. Look at: braze-s3 verify currents. If Braze has no valid credentials, it drops events for good after 48 hours (newer editions of its page: 5 days). Readers who ask for objects that do not exist count, too. A role that Braze cannot assume never reaches S3: see the alarm on silence."
  namespace         = "AWS/S3"
  metric_name       = "4xxErrors"
  dimensions = {
    BucketName = aws_s3_bucket.bucket.bucket
    FilterId   = aws_s3_bucket_metric.currents_production.name
  }
  alarm_actions       = ["arn:aws:sns:us-east-1:111122223333:on-call"]
  comparison_operator = "GreaterThanOrEqualToThreshold"
  datapoints_to_alarm = 2
  evaluation_periods  = 3
  ok_actions          = ["arn:aws:sns:us-east-1:111122223333:on-call"]
  period              = 3600
  statistic           = "Sum"
  threshold           = 1
  treat_missing_data  = "notBreaching"
}

# S3 counts the requests under this prefix. CloudWatch bills the counts as custom metrics.
resource "aws_s3_bucket_metric" "currents_staging" {
  name   = "braze-currents.staging"
  bucket = aws_s3_bucket.bucket.bucket

  filter {
    prefix = "currents-staging/"
  }
}

# Without requests, there is no data: missing data is the silence.
resource "aws_cloudwatch_metric_alarm" "currents_staging_silence" {
  alarm_name        = "braze-currents.staging.silence"
  alarm_description = "Braze Currents has written nothing to s3://example-braze-currents/currents-staging/ for 6 hours. Current: staging. Look at: braze-s3 verify currents. If Braze has no valid credentials, it drops events for good after 48 hours (newer editions of its page: 5 days). Braze writes no empty files, so an app without events looks the same."
  namespace         = "AWS/S3"
  metric_name       = "PutRequests"
  dimensions = {
    BucketName = aws_s3_bucket.bucket.bucket
    FilterId   = aws_s3_bucket_metric.currents_staging.name
  }
  actions_enabled     = false
  alarm_actions       = ["arn:aws:sns:us-east-1:111122223333:on-call"]
  comparison_operator = "LessThanThreshold"
  evaluation_periods  = 72
  ok_actions          = ["arn:aws:sns:us-east-1:111122223333:on-call"]
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  treat_missing_data  = "breaching"
}

resource "aws_cloudwatch_metric_alarm" "currents_staging_refused" {
  alarm_name        = "braze-currents.staging.refused"
  alarm_description = "S3 refuses requests under s3://example-braze-currents/currents-staging/ (status 4xx). Current: staging. Look at: braze-s3 verify currents. If Braze has no valid credentials, it drops events for good after 48 hours (newer editions of its page: 5 days). Readers who ask for objects that do not exist count, too. A role that Braze cannot assume never reaches S3: see the alarm on silence."
  namespace         = "AWS/S3"
  metric_name       = "4xxErrors"
  dimensions = {
    BucketName = aws_s3_bucket.bucket.bucket
    FilterId   = aws_s3_bucket_metric.currents_staging.name
  }
  actions_enabled     = false
  alarm_actions       = ["arn:aws:sns:us-east-1:111122223333:on-call"]
  comparison_operator = "GreaterThanOrEqualToThreshold"
  datapoints_to_alarm = 2
  evaluation_periods  = 3
  ok_actions          = ["arn:aws:sns:us-east-1:111122223333:on-call"]
  period              = 3600
  statistic           = "Sum"
  threshold           = 1
  treat_missing_data  = "notBreaching"
}
